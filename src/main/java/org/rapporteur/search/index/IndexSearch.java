package org.rapporteur.search.index;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.SearchOrder;

/// Runs queries on one index generation. The counts of a facet ignore its own filter, so that
/// readers see the other values.
final class IndexSearch {

  /// Readers rarely wait longer for results.
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final SearchSession session;
  private final HiddenItems hiddenItems;

  IndexSearch(SearchSession session, HiddenItems hiddenItems) {
    this.session = session;
    this.hiddenItems = hiddenItems;
  }

  List<IndexResult.IndexMatch> findMatches(IndexQuery query) {
    var scope = session.scope(SearchDocument.class);
    var result =
        session
            .search(scope)
            .select(
                f ->
                    f.composite(
                        f.id(String.class).toProjection(),
                        f.field(Facet.KIND.field(), String.class).toProjection(),
                        f.field(Facet.CONSULTATION.field(), String.class).toProjection(),
                        f.field(SearchDocument.REFERENCE, String.class).toProjection()))
            .where(createPredicate(scope, query))
            .sort(createSort(scope, query.order()))
            // The total comes from the counts, so the search can skip low-ranked documents.
            .totalHitCountThreshold(query.offset() + query.limit())
            .failAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
            .fetch(query.offset(), query.limit());
    return result.hits().stream().map(IndexSearch::toMatch).toList();
  }

  IndexCounts countAll(IndexQuery query) {
    // Fields with the same query are counted together. Facets without a filter have the same query.
    var fieldsByQuery = new LinkedHashMap<IndexQuery, Set<String>>();
    fieldsByQuery.put(
        query.withoutFilters(FacetCube.FACETS_WITHIN_KIND), new HashSet<>(Set.of(FacetCube.FIELD)));
    for (Facet facet : query.separatelyCountedFacets()) {
      fieldsByQuery
          .computeIfAbsent(query.withoutFilters(EnumSet.of(facet)), key -> new HashSet<>())
          .add(facet.field());
    }
    var countsByField = new HashMap<String, Map<String, Long>>();
    fieldsByQuery.forEach(
        (fieldQuery, fields) -> countsByField.putAll(countByField(fieldQuery, fields)));
    return toCounts(query, countsByField);
  }

  private IndexCounts toCounts(IndexQuery query, Map<String, Map<String, Long>> countsByField) {
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    for (Facet facet : query.separatelyCountedFacets()) {
      counts.put(facet, countsByField.getOrDefault(facet.field(), Map.of()));
    }
    var cells = new FacetCube(countsByField.getOrDefault(FacetCube.FIELD, Map.of()));
    for (Facet facet : FacetCube.FACETS) {
      counts.put(facet, cells.countBy(facet, query.filters()));
    }
    query
        .forOtherKinds()
        .ifPresent(
            otherQuery ->
                counts.merge(Facet.KIND, countKinds(otherQuery), IndexSearch::mergeCounts));
    return new IndexCounts(cells.total(query.filters()), counts);
  }

  /// Counts the other kinds separately, because most results are comments.
  private Map<String, Long> countKinds(IndexQuery query) {
    var cells =
        countByField(query, Set.of(FacetCube.FIELD)).getOrDefault(FacetCube.FIELD, Map.of());
    return new FacetCube(cells).countBy(Facet.KIND, query.filters());
  }

  private static Map<String, Long> mergeCounts(
      Map<String, Long> counts, Map<String, Long> otherCounts) {
    var merged = new HashMap<>(counts);
    merged.putAll(otherCounts);
    return merged;
  }

  /// Number of documents for each value, by field.
  private Map<String, Map<String, Long>> countByField(IndexQuery indexQuery, Set<String> fields) {
    var scope = session.scope(SearchDocument.class);
    var query =
        session
            .search(scope)
            .where(createPredicate(scope, indexQuery))
            .failAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    for (String field : fields) {
      query = query.aggregation(aggregationKey(field), createAggregation(scope, field));
    }
    var result = query.fetch(0);
    return fields.stream()
        .collect(
            Collectors.toMap(field -> field, field -> result.aggregation(aggregationKey(field))));
  }

  private SearchPredicate createPredicate(SearchScope<SearchDocument> scope, IndexQuery query) {
    var f = scope.predicate();
    var clauses = f.bool();
    if (query.terms().isEmpty()) {
      clauses.filter(f.matchAll());
    } else {
      new WordPredicates(f).add(query.terms(), clauses);
    }
    query.filters().forEach((facet, values) -> addFilter(f, clauses, facet, values));
    var since = query.since();
    if (since != null) {
      clauses.filter(f.range().field(SearchDocument.CREATED_AT).atLeast(since));
    }
    excludeHidden(f, clauses);
    return clauses.toPredicate();
  }

  /// A filter for comments excludes the other kinds instead. Nearly all documents are comments, so
  /// this is faster than matching each of them.
  private static void addFilter(
      SearchPredicateFactory f,
      BooleanPredicateClausesStep<?, ?> clauses,
      Facet facet,
      Set<String> values) {
    if (facet == Facet.KIND && values.contains(ResultKind.COMMENT.name())) {
      Stream.of(ResultKind.values())
          .map(ResultKind::name)
          .filter(kind -> !values.contains(kind))
          .forEach(kind -> clauses.mustNot(f.match().field(facet.field()).matching(kind)));
    } else {
      clauses.filter(f.terms().field(facet.field()).matchingAny(values));
    }
  }

  private void excludeHidden(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> clauses) {
    var itemKeys = hiddenItems.itemKeys();
    if (!itemKeys.isEmpty()) {
      clauses.mustNot(f.terms().field(SearchDocument.ITEM_KEY).matchingAny(itemKeys));
    }
    for (var items : hiddenItems.listConsultationItems()) {
      clauses.mustNot(SearchDocument.matchItems(f, items));
    }
  }

  private static SearchSort createSort(SearchScope<SearchDocument> scope, SearchOrder order) {
    var f = scope.sort();
    return switch (order) {
      case RELEVANCE ->
          f.score()
              .then()
              .field(SearchDocument.CREATED_AT)
              .desc()
              .then()
              .field(SearchDocument.NUMBER)
              .toSort();
      case NEWEST ->
          f.field(SearchDocument.CREATED_AT)
              .desc()
              .then()
              .field(SearchDocument.NUMBER)
              .desc()
              .toSort();
      case OLDEST ->
          f.field(SearchDocument.CREATED_AT)
              .asc()
              .then()
              .field(SearchDocument.NUMBER)
              .asc()
              .toSort();
      case AGREED ->
          f.field(SearchDocument.AGREEMENT)
              .desc()
              .then()
              .field(SearchDocument.CREATED_AT)
              .desc()
              .toSort();
    };
  }

  private static AggregationKey<Map<String, Long>> aggregationKey(String field) {
    return AggregationKey.of(field);
  }

  private static SearchAggregation<Map<String, Long>> createAggregation(
      SearchScope<SearchDocument> scope, String field) {
    return scope
        .aggregation()
        .terms()
        .field(field, String.class)
        .orderByCountDescending()
        .maxTermCount(field.equals(FacetCube.FIELD) ? FacetCube.MAX_CELLS : Facet.MAX_VALUES)
        .toAggregation();
  }

  private static IndexResult.IndexMatch toMatch(List<?> hit) {
    return new IndexResult.IndexMatch(
        (String) hit.get(0),
        ResultKind.valueOf((String) hit.get(1)),
        Long.parseLong((String) hit.get(2)),
        (String) hit.get(3));
  }
}
