package org.rapporteur.search.index;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.SearchOrder;
import org.rapporteur.search.analysis.SearchTerms;

/// Query of the index.
/// @param filters allowed values by facet; facets without a filter are absent
/// @param since earliest time of a result; absent for all times
public record IndexQuery(
    SearchTerms terms,
    Map<Facet, Set<String>> filters,
    @Nullable Instant since,
    SearchOrder order,
    int offset,
    int limit) {

  public IndexQuery {
    filters = Map.copyOf(filters);
  }

  /// Facets that the [FacetCube] does not count. Questions and themes are counted only if the query
  /// has one consultation, because their numbers are unique only there.
  Set<Facet> separatelyCountedFacets() {
    var separateFacets = EnumSet.complementOf(EnumSet.copyOf(FacetCube.FACETS));
    if (filters.getOrDefault(Facet.CONSULTATION, Set.of()).size() != 1) {
      separateFacets.removeIf(Facet::isPerConsultation);
    }
    return separateFacets;
  }

  /// The query without order and page.
  IndexQuery forCounting() {
    return new IndexQuery(terms, filters, since, SearchOrder.RELEVANCE, 0, 0);
  }

  /// The query without the filters of these facets, to count all their values.
  IndexQuery withoutFilters(Set<Facet> facets) {
    var remaining = new EnumMap<Facet, Set<String>>(Facet.class);
    remaining.putAll(filters);
    remaining.keySet().removeAll(facets);
    return new IndexQuery(terms, remaining, since, order, 0, 0);
  }

  /// The query for the kinds that are not selected; empty if all are.
  Optional<IndexQuery> forOtherKinds() {
    var kinds =
        Stream.of(ResultKind.values())
            .map(ResultKind::name)
            .filter(kind -> !filters.getOrDefault(Facet.KIND, Set.of(kind)).contains(kind))
            .collect(Collectors.toSet());
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    var otherFilters = new EnumMap<Facet, Set<String>>(Facet.class);
    otherFilters.putAll(filters);
    otherFilters.put(Facet.KIND, kinds);
    return Optional.of(new IndexQuery(terms, otherFilters, since, order, 0, 0));
  }

  public IndexQuery withTerms(SearchTerms newTerms) {
    return new IndexQuery(newTerms, filters, since, order, offset, limit);
  }
}
