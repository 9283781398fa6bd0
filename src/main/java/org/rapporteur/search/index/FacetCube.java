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

/// Result counts for each combination (cell) of kind, group, region, language and marks. The index
/// stores the cell of a document in one field and counts only this field. Facet counts are sums
/// over cells.
final class FacetCube {

  /// Index field that stores the cell.
  static final String FIELD = "cell";

  static final Set<Facet> FACETS =
      EnumSet.of(Facet.KIND, Facet.GROUP, Facet.REGION, Facet.LANGUAGE, Facet.MARK);

  /// Facets that the index query does not filter by, because the cube applies these filters. A
  /// second query counts the other kinds, which are few.
  static final Set<Facet> FACETS_WITHIN_KIND =
      EnumSet.of(Facet.GROUP, Facet.REGION, Facet.LANGUAGE, Facet.MARK);

  /// More than the possible cells in thirty languages.
  static final int MAX_CELLS = 50_000;

  private static final String FACET_SEPARATOR = "/";
  private static final String MARK_SEPARATOR = ",";

  private record FacetCell(Map<Facet, List<String>> values, long count) {

    static FacetCell parse(String value, long count) {
      var parts = List.of(value.split(FACET_SEPARATOR, -1)).iterator();
      var values = new EnumMap<Facet, List<String>>(Facet.class);
      for (Facet facet : FACETS) {
        String part = parts.next();
        values.put(facet, part.isEmpty() ? List.of() : List.of(part.split(MARK_SEPARATOR)));
      }
      return new FacetCell(values, count);
    }

    List<String> valuesOf(Facet facet) {
      return values.getOrDefault(facet, List.of());
    }

    boolean matchesAny(Facet facet, Set<String> allowed) {
      return valuesOf(facet).stream().anyMatch(allowed::contains);
    }
  }

  private final List<FacetCell> cells;

  /// Creates the cube from the counts of its cells.
  ///
  /// @param counts number of documents by [#cellOf(PublicDocument)] value
  FacetCube(Map<String, Long> counts) {
    cells =
        counts.entrySet().stream()
            .map(cellCount -> FacetCell.parse(cellCount.getKey(), cellCount.getValue()))
            .toList();
  }

  /// Cell of a document, as text in the order of [#FACETS].
  static String cellOf(PublicDocument document) {
    var facets = document.facets();
    return Stream.of(
            document.item().kind(),
            facets.group(),
            facets.region(),
            facets.language(),
            facets.marks().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(MARK_SEPARATOR)))
        .map(FacetCube::toText)
        .collect(Collectors.joining(FACET_SEPARATOR));
  }

  /// Number of documents that match all filters.
  long total(Map<Facet, Set<String>> filters) {
    return findMatching(filters).mapToLong(FacetCell::count).sum();
  }

  /// Number of documents for each value of the facet, highest first. The facet's own filter is
  /// ignored.
  Map<String, Long> countBy(Facet facet, Map<Facet, Set<String>> filters) {
    var otherFilters = new HashMap<>(filters);
    otherFilters.remove(facet);
    var counts = new HashMap<String, Long>();
    findMatching(otherFilters)
        .forEach(
            cell ->
                cell.valuesOf(facet)
                    .forEach(value -> counts.merge(value, cell.count(), Long::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(Facet.MAX_VALUES)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (count, duplicate) -> count,
                LinkedHashMap::new));
  }

  private Stream<FacetCell> findMatching(Map<Facet, Set<String>> filters) {
    return cells.stream()
        .filter(
            cell ->
                filters.entrySet().stream()
                    .filter(filter -> FACETS.contains(filter.getKey()))
                    .allMatch(filter -> cell.matchesAny(filter.getKey(), filter.getValue())));
  }

  private static String toText(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
