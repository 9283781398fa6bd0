import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// Java agent of bin/dev: replaces a class in the running product when its class file changes. The
/// JVM can replace bodies of methods; for other changes the product ends and bin/dev restarts it.
public class HotSwapAgent {

  private static final int RESTART = 75;

  public static void premain(String folder, Instrumentation jvm) {
    var classes = Path.of(folder);
    Map<Path, FileTime> known = new HashMap<>();
    scan(classes, known);
    Thread.ofPlatform().daemon().name("hot-swap").start(() -> watch(classes, known, jvm));
  }

  private static void watch(Path classes, Map<Path, FileTime> known, Instrumentation jvm) {
    while (true) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
      scan(classes, known).forEach((file, time) -> replace(classes, file, jvm));
    }
  }

  /// Returns the class files that changed since the last scan.
  private static Map<Path, FileTime> scan(Path classes, Map<Path, FileTime> known) {
    Map<Path, FileTime> changed = new HashMap<>();
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        var time = Files.getLastModifiedTime(file);
        if (!time.equals(known.put(file, time))) {
          changed.put(file, time);
        }
      }
    } catch (IOException e) {
      // A file disappeared while the folder was read. The next scan finds what is there.
    }
    return changed;
  }

  private static void replace(Path classes, Path file, Instrumentation jvm) {
    var name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
    for (var loaded : jvm.getAllLoadedClasses()) {
      if (loaded.getName().equals(name)) {
        try {
          jvm.redefineClasses(new ClassDefinition(loaded, Files.readAllBytes(file)));
          System.out.println("Reloaded " + name);
        } catch (UnsupportedOperationException e) {
          System.out.println("Restarting: more than bodies of methods changed in " + name);
          Runtime.getRuntime().exit(RESTART);
        } catch (IOException
            | ClassNotFoundException
            | UnmodifiableClassException
            | LinkageError e) {
          System.out.println("Not reloaded: " + name + " (" + e + ")");
        }
      }
    }
  }
}
