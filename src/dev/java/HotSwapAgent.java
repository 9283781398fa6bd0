import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Java agent of bin/dev: replaces classes in the running product when their class files change.
/// The JVM can replace bodies of methods. For other changes the product ends, and bin/dev starts it
/// again.
public class HotSwapAgent {

  private static final int RESTART = 75;

  private final Path folder;
  private final Instrumentation jvm;
  private final Map<Path, ClassFile> known = new HashMap<>();

  /// @param contentHash differs from the earlier one if a build changed the class, and does not if
  ///     it only wrote the file again
  private record ClassFile(FileTime time, int contentHash) {}

  private HotSwapAgent(Path folder, Instrumentation jvm) {
    this.folder = folder;
    this.jvm = jvm;
  }

  public static void premain(String folder, Instrumentation jvm) {
    var agent = new HotSwapAgent(Path.of(folder), jvm);
    agent.findChanged();
    Thread.ofPlatform().daemon().name("hot-swap").start(agent::watch);
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
      var changed = findChanged();
      if (!changed.isEmpty()) {
        replace(changed);
      }
    }
  }

  /// Returns the contents of the class files that changed since the last call, by class name.
  private Map<String, byte[]> findChanged() {
    Map<String, byte[]> changed = new HashMap<>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        var earlier = known.get(file);
        var time = Files.getLastModifiedTime(file);
        if (earlier == null || !time.equals(earlier.time())) {
          byte[] content = Files.readAllBytes(file);
          var now = new ClassFile(time, Arrays.hashCode(content));
          known.put(file, now);
          if (earlier == null || now.contentHash() != earlier.contentHash()) {
            changed.put(className(file), content);
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // A build removed a file while the folder was read. The next call finds what is there.
    }
    return changed;
  }

  private String className(Path file) {
    return folder.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
  }

  private void replace(Map<String, byte[]> changed) {
    List<ClassDefinition> definitions = new ArrayList<>();
    for (var loaded : jvm.getAllLoadedClasses()) {
      byte[] content = changed.get(loaded.getName());
      if (content != null && loaded.getClassLoader() != null) {
        definitions.add(new ClassDefinition(loaded, content));
      }
    }
    if (definitions.isEmpty()) {
      return;
    }
    var names = definitions.stream().map(one -> one.getDefinitionClass().getName()).toList();
    try {
      jvm.redefineClasses(definitions.toArray(ClassDefinition[]::new));
      System.out.println("Reloaded " + String.join(", ", names));
    } catch (UnsupportedOperationException e) {
      System.out.println("Restarting: more than bodies of methods changed in " + names.getFirst());
      Runtime.getRuntime().exit(RESTART);
    } catch (ClassNotFoundException | UnmodifiableClassException | LinkageError e) {
      System.out.println("Not reloaded: " + String.join(", ", names) + " (" + e + ")");
    }
  }
}
