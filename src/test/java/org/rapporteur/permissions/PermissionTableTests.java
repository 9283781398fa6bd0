package org.rapporteur.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Service;

/// Requires a row for every public method of every service.
class PermissionTableTests {

  private static final Path ROWS = Path.of("target", "permissions-between-modules.md");

  private static final String ROOT = "org.rapporteur.";

  private static final List<JavaMethod> METHODS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.rapporteur")
              .stream()
              .filter(PermissionTableTests::isService)
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
              .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
              .filter(method -> !method.getName().equals("destroy"))
              .toList();

  @Test
  void everyMethodWithViewerIsListed() {
    var acts =
        PermissionTable.acts().stream()
            .map(row -> row.act().replaceFirst(": .*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(acts).isEqualTo(listActs().collect(Collectors.toCollection(TreeSet::new)));
  }

  /// These methods check no permissions, so only the listed packages may call them.
  @Test
  void otherMethodsHaveOnlyListedCallers() throws IOException {
    var callers = new TreeMap<String, Set<String>>();
    METHODS.stream()
        .filter(method -> !takesViewer(method))
        .forEach(method -> callers.put(signature(method), findCallers(method)));
    var rows = new StringBuilder();
    callers.forEach(
        (method, packages) ->
            rows.append("| `%s` | %s |%n".formatted(method, String.join(", ", packages))));
    Files.writeString(ROWS, rows);
    assertThat(PermissionTable.callers())
        .as("copy " + ROWS + " to the end of src/docs/permissions.md")
        .containsExactlyInAnyOrderEntriesOf(callers);
  }

  private Stream<String> listActs() {
    Map<String, Long> named =
        METHODS.stream()
            .filter(PermissionTableTests::takesViewer)
            .collect(Collectors.groupingBy(PermissionTableTests::name, Collectors.counting()));
    return METHODS.stream()
        .filter(PermissionTableTests::takesViewer)
        .map(method -> named.get(name(method)) == 1 ? name(method) : signature(method));
  }

  private static Set<String> findCallers(JavaMethod method) {
    var packages =
        Stream.concat(
                method.getAccessesToSelf().stream().map(access -> access.getOriginOwner()),
                method.getReferencesToSelf().stream().map(access -> access.getOriginOwner()))
            .filter(caller -> !outermost(caller).equals(method.getOwner()))
            .map(caller -> caller.getPackageName().replace(ROOT, ""))
            .collect(Collectors.toCollection(TreeSet::new));
    return packages.isEmpty() ? new TreeSet<>(Set.of("nobody")) : packages;
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PermissionTableTests::outermost).orElse(type);
  }

  private static boolean isService(JavaClass type) {
    return type.isAnnotatedWith(Service.class) && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean takesViewer(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Viewer.class));
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static String signature(JavaMethod method) {
    return name(method)
        + method.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
