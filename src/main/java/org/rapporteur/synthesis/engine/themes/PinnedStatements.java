package org.rapporteur.synthesis.engine.themes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people put together, by the places of the statements: groups, and parts of some of them.
final class PinnedStatements {

  /// The places of the statements that are still said, of so many that people put together.
  private record Together(List<Integer> places, int put) {

    static Together of(Set<String> ids, DistinctStatements statements) {
      var places =
          ids.stream().map(statements::place).filter(at -> at >= 0).sorted().distinct().toList();
      return new Together(places, ids.size());
    }
  }

  private record Group(Together all, List<Together> parts) {}

  private final List<Group> groups;
  private final Map<Integer, Integer> groupOf = new HashMap<>();
  private final Map<Integer, Integer> partOf = new HashMap<>();

  PinnedStatements(List<LanguageThemes.Kept> kept, DistinctStatements statements) {
    groups = kept.stream().map(theme -> group(theme, statements)).toList();
    for (int g = 0; g < groups.size(); g++) {
      for (int at : groups.get(g).all().places()) {
        groupOf.put(at, g);
      }
      for (int p = 0; p < groups.get(g).parts().size(); p++) {
        for (int at : groups.get(g).parts().get(p).places()) {
          partOf.put(at, p);
        }
      }
    }
  }

  private static Group group(LanguageThemes.Kept kept, DistinctStatements statements) {
    var ids = new HashSet<>(kept.theme().statements());
    kept.parts().forEach(part -> ids.addAll(part.statements()));
    return new Group(
        Together.of(ids, statements),
        kept.parts().stream().map(part -> Together.of(part.statements(), statements)).toList());
  }

  boolean isGroup(int group) {
    return group >= 0 && group < groups.size();
  }

  boolean isPart(int group, int part) {
    return isGroup(group) && part >= 0 && part < groups.get(group).parts().size();
  }

  /// How many of its statements are still said.
  int size(int group) {
    return groups.get(group).all().places().size();
  }

  int size(int group, int part) {
    return groups.get(group).parts().get(part).places().size();
  }

  /// How many of its statements are said no more.
  int gone(int group) {
    return groups.get(group).all().put() - size(group);
  }

  int gone(int group, int part) {
    return groups.get(group).parts().get(part).put() - size(group, part);
  }

  /// [Placing#NONE] where nobody put it in one.
  int group(int at) {
    return groupOf.getOrDefault(at, Placing.NONE);
  }

  int part(int at) {
    return partOf.getOrDefault(at, Placing.NONE);
  }

  /// All that is put together among the first so many statements.
  List<List<List<Integer>>> places(int first) {
    return IntStream.range(0, groups.size())
        .mapToObj(
            g ->
                Stream.concat(Stream.of(upTo(first, groups.get(g).all())), parts(g, first).stream())
                    .toList())
        .toList();
  }

  /// Of the first so many statements.
  List<List<Integer>> groups(int first) {
    return groups.stream().map(group -> upTo(first, group.all())).toList();
  }

  List<List<Integer>> parts(int group, int first) {
    return isGroup(group)
        ? groups.get(group).parts().stream().map(part -> upTo(first, part)).toList()
        : List.of();
  }

  private static List<Integer> upTo(int first, Together together) {
    return together.places().stream().filter(at -> at < first).toList();
  }
}
