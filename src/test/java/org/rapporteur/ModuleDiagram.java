package org.rapporteur;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Documentation page that lists the modules and their dependencies.
record ModuleDiagram(SortedMap<String, Set<String>> uses) {

  /// Left out of the diagram, because every module may use it.
  private static final String SHARED = "shared";

  private static final String TEMPLATES = "templates";

  static ModuleDiagram fromModules(ApplicationModules modules) {
    var uses = new TreeMap<String, Set<String>>();
    for (var module : modules) {
      var used = uses.computeIfAbsent(topLevelName(module), name -> new TreeSet<>());
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .map(ModuleDiagram::topLevelName)
          .forEach(used::add);
    }
    uses.remove(TEMPLATES);
    uses.remove(SHARED);
    uses.forEach((name, used) -> used.removeAll(Set.of(name, SHARED, TEMPLATES)));
    return new ModuleDiagram(uses);
  }

  String toMarkdown() {
    String arrows =
        uses.keySet().stream()
            .flatMap(
                name -> directUses(name).stream().map(used -> "  " + name + " --> " + used + "\n"))
            .collect(Collectors.joining());
    String all =
        uses.entrySet().stream()
            .map(e -> "| `" + e.getKey() + "` | " + String.join(", ", e.getValue()) + " |\n")
            .collect(Collectors.joining());
    return """
    # Modules

    `ModularityTests` generates this page from the code. An arrow points from a module to a module that it uses.
    The diagram omits an arrow if a longer path exists; the table below lists all uses. Every module may use `shared`.

    ```mermaid
    graph BT
    %s```

    | module | uses |
    |---|---|
    %s\
    """
        .formatted(arrows, all);
  }

  /// Modules that a module uses and that no other used module already uses.
  private Set<String> directUses(String name) {
    var nearest = new TreeSet<>(uses.get(name));
    uses.get(name).forEach(used -> nearest.removeAll(reachableModules(used)));
    return nearest;
  }

  private Set<String> reachableModules(String name) {
    var reached = new TreeSet<String>();
    for (var used : uses.getOrDefault(name, Set.of())) {
      reached.add(used);
      reached.addAll(reachableModules(used));
    }
    return reached;
  }

  private static String topLevelName(ApplicationModule module) {
    return module.getIdentifier().toString().split("\\.")[0];
  }
}
