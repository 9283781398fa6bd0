package org.rapporteur.search.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.Facet;

/// How many there are of each combination of kind, group, region, language and marks. A document
/// keeps its combination as one value, so that the index looks at one instead of five; what a facet
/// has is a sum of cells, and so is what it would have without what is chosen in it.
final class Cells {

  static final String FIELD = "cell";

  static final Set<Facet> FACETS =
      EnumSet.of(Facet.KIND, Facet.GROUP, Facet.REGION, Facet.LANGUAGE, Facet.MARK);

  /// Whatever is chosen of these is chosen among cells. The kind is not: of what is not asked for
  /// there is so little beside comments that it is counted apart.
  static final Set<Facet> OF_A_KIND =
      EnumSet.of(Facet.GROUP, Facet.REGION, Facet.LANGUAGE, Facet.MARK);

  /// More combinations than kinds, groups, regions and marks have in thirty languages.
  static final int MOST = 50_000;

  private static final String BETWEEN_FACETS = "/";
  private static final String BETWEEN_MARKS = ",";

  private record Cell(Map<Facet, List<String>> values, long count) {

    static Cell of(String value, long count) {
      var parts = value.split(BETWEEN_FACETS, -1);
      var values = new EnumMap<Facet, List<String>>(Facet.class);
      int place = 0;
      for (Facet facet : FACETS) {
        String part = parts[place++];
        values.put(facet, part.isEmpty() ? List.of() : List.of(part.split(BETWEEN_MARKS)));
      }
      return new Cell(values, count);
    }

    List<String> of(Facet facet) {
      return values.getOrDefault(facet, List.of());
    }

    boolean isOneOf(Facet facet, Set<String> chosen) {
      return of(facet).stream().anyMatch(chosen::contains);
    }
  }

  private final List<Cell> cells;

  /// @param counts of the values that [#of] gives
  Cells(Map<String, Long> counts) {
    cells = counts.entrySet().stream().map(e -> Cell.of(e.getKey(), e.getValue())).toList();
  }

  /// In the order of the facets.
  static String of(PublicMatter matter) {
    return Stream.of(
            matter.matter().kind(),
            matter.group(),
            matter.region(),
            matter.language(),
            matter.marks().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(BETWEEN_MARKS)))
        .map(Cells::written)
        .collect(Collectors.joining(BETWEEN_FACETS));
  }

  /// How many have one of the chosen values of each facet of a cell.
  long total(Map<Facet, Set<String>> chosen) {
    return matching(chosen).mapToLong(Cell::count).sum();
  }

  /// How many there are with each value of the facet, whatever is chosen in it; the most frequent
  /// first.
  Map<String, Long> by(Facet facet, Map<Facet, Set<String>> chosen) {
    var others = new HashMap<>(chosen);
    others.remove(facet);
    var counts = new HashMap<String, Long>();
    matching(others)
        .forEach(
            cell -> cell.of(facet).forEach(value -> counts.merge(value, cell.count(), Long::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(Facet.MOST_VALUES)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  private Stream<Cell> matching(Map<Facet, Set<String>> chosen) {
    return cells.stream()
        .filter(
            cell ->
                chosen.entrySet().stream()
                    .filter(choice -> FACETS.contains(choice.getKey()))
                    .allMatch(choice -> cell.isOneOf(choice.getKey(), choice.getValue())));
  }

  private static String written(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
