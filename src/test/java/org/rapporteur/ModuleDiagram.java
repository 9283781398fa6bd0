package org.rapporteur;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The modules and what their code uses, as a page of the documentation.
record ModuleDiagram(SortedMap<String, Set<String>> uses) {

  /// Every module may use it, so its arrows would say nothing.
  private static final String OF_ALL = "shared";

  private static final String TEMPLATES = "templates";

  static ModuleDiagram of(ApplicationModules modules) {
    var uses = new TreeMap<String, Set<String>>();
    for (var module : modules) {
      var used = uses.computeIfAbsent(top(module), name -> new TreeSet<>());
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .map(ModuleDiagram::top)
          .forEach(used::add);
    }
    uses.remove(TEMPLATES);
    uses.remove(OF_ALL);
    uses.forEach((name, used) -> used.removeAll(Set.of(name, OF_ALL, TEMPLATES)));
    return new ModuleDiagram(uses);
  }

  String page() {
    String arrows =
        uses.keySet().stream()
            .flatMap(
                name -> nearest(name).stream().map(used -> "  " + name + " --> " + used + "\n"))
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
        %s"""
        .formatted(arrows, all);
  }

  /// What a module uses less what the used ones already use.
  private Set<String> nearest(String name) {
    var nearest = new TreeSet<>(uses.get(name));
    uses.get(name).forEach(used -> nearest.removeAll(reach(used)));
    return nearest;
  }

  private Set<String> reach(String name) {
    var reached = new TreeSet<String>();
    for (var used : uses.getOrDefault(name, Set.of())) {
      reached.add(used);
      reached.addAll(reach(used));
    }
    return reached;
  }

  private static String top(ApplicationModule module) {
    return module.getIdentifier().toString().split("\\.")[0];
  }
}
