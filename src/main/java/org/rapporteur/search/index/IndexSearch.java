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
import org.rapporteur.search.Kind;
import org.rapporteur.search.SearchOrder;

/// Asks one generation of the index. Each facet that tells results apart is counted without what is
/// chosen in it, so that a reader sees what else they could choose.
final class IndexSearch {

  /// Who waits longer has gone.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final SearchSession session;
  private final Withheld withheld;

  IndexSearch(SearchSession session, Withheld withheld) {
    this.session = session;
    this.withheld = withheld;
  }

  /// Those that come first, on one page.
  List<IndexAnswer.Found> found(IndexQuestion question) {
    var scope = session.scope(SearchDocument.class);
    var result =
        session
            .search(scope)
            .select(
                f ->
                    f.composite(
                        f.id(String.class).toProjection(),
                        f.field("kind", String.class).toProjection(),
                        f.field("consultation", String.class).toProjection(),
                        f.field("reference", String.class).toProjection()))
            .where(predicate(scope, question))
            .sort(sort(scope, question.order()))
            // How many there are is known from the counts: what cannot come first is not looked at.
            .totalHitCountThreshold(question.offset() + question.most())
            .failAfter(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
            .fetch(question.offset(), question.most());
    return result.hits().stream().map(IndexSearch::found).toList();
  }

  IndexCounts counts(IndexQuestion question) {
    var fields = new LinkedHashMap<IndexQuestion, Set<String>>();
    fields.put(question.without(Cells.OF_A_KIND), new HashSet<>(Set.of(Cells.FIELD)));
    for (Facet facet : question.countedAlone()) {
      // Without what is chosen in none of them it is the same question, and asked once.
      fields
          .computeIfAbsent(question.without(EnumSet.of(facet)), asked -> new HashSet<>())
          .add(facet.field());
    }
    var byField = new HashMap<String, Map<String, Long>>();
    fields.forEach((asked, counted) -> byField.putAll(count(asked, counted)));
    return counts(question, byField);
  }

  private IndexCounts counts(IndexQuestion question, Map<String, Map<String, Long>> byField) {
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    for (Facet facet : question.countedAlone()) {
      counts.put(facet, byField.getOrDefault(facet.field(), Map.of()));
    }
    var cells = new Cells(byField.getOrDefault(Cells.FIELD, Map.of()));
    for (Facet facet : Cells.FACETS) {
      counts.put(facet, cells.by(facet, question.chosen()));
    }
    question
        .ofOtherKinds()
        .ifPresent(others -> counts.merge(Facet.KIND, kinds(others), IndexSearch::both));
    return new IndexCounts(cells.total(question.chosen()), counts);
  }

  /// What is found is mostly comments: they are counted once, and the other kinds apart.
  private Map<String, Long> kinds(IndexQuestion others) {
    var counted = count(others, Set.of(Cells.FIELD)).getOrDefault(Cells.FIELD, Map.of());
    return new Cells(counted).by(Facet.KIND, others.chosen());
  }

  private static Map<String, Long> both(Map<String, Long> one, Map<String, Long> other) {
    var both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }

  /// How many there are of each value of each of these fields.
  private Map<String, Map<String, Long>> count(IndexQuestion question, Set<String> fields) {
    var scope = session.scope(SearchDocument.class);
    var query =
        session
            .search(scope)
            .where(predicate(scope, question))
            .failAfter(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    for (String field : fields) {
      query = query.aggregation(key(field), aggregation(scope, field));
    }
    var result = query.fetch(0);
    return fields.stream()
        .collect(Collectors.toMap(field -> field, field -> result.aggregation(key(field))));
  }

  private SearchPredicate predicate(SearchScope<SearchDocument> scope, IndexQuestion question) {
    var f = scope.predicate();
    var all = f.bool();
    if (question.words().isEmpty()) {
      all.filter(f.matchAll());
    } else {
      new WordPredicates(f).add(question.words(), all);
    }
    question.chosen().forEach((facet, values) -> narrow(f, all, facet, values));
    var since = question.since();
    if (since != null) {
      all.filter(f.range().field("made").atLeast(since));
    }
    withhold(f, all);
    return all.toPredicate();
  }

  /// Nearly all are comments: where they are asked for, those of the other kinds are left out
  /// instead of looking at each whether it is one.
  private static void narrow(
      SearchPredicateFactory f,
      BooleanPredicateClausesStep<?, ?> all,
      Facet facet,
      Set<String> values) {
    if (facet == Facet.KIND && values.contains(Kind.COMMENT.name())) {
      Stream.of(Kind.values())
          .map(Kind::name)
          .filter(kind -> !values.contains(kind))
          .forEach(kind -> all.mustNot(f.match().field(facet.field()).matching(kind)));
    } else {
      all.filter(f.terms().field(facet.field()).matchingAny(values));
    }
  }

  private void withhold(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all) {
    var matters = withheld.matters();
    if (!matters.isEmpty()) {
      all.mustNot(f.terms().field("matter").matchingAny(matters));
    }
    for (var portion : withheld.portions()) {
      all.mustNot(SearchDocument.of(f, portion));
    }
  }

  private static SearchSort sort(SearchScope<SearchDocument> scope, SearchOrder order) {
    var f = scope.sort();
    return switch (order) {
      case RELEVANCE -> f.score().then().field("made").desc().then().field("number").toSort();
      case NEWEST -> f.field("made").desc().then().field("number").desc().toSort();
      case OLDEST -> f.field("made").asc().then().field("number").asc().toSort();
      case AGREED -> f.field("agreement").desc().then().field("made").desc().toSort();
    };
  }

  private static AggregationKey<Map<String, Long>> key(String field) {
    return AggregationKey.of(field);
  }

  private static SearchAggregation<Map<String, Long>> aggregation(
      SearchScope<SearchDocument> scope, String field) {
    return scope
        .aggregation()
        .terms()
        .field(field, String.class)
        .orderByCountDescending()
        .maxTermCount(field.equals(Cells.FIELD) ? Cells.MOST : Facet.MOST_VALUES)
        .toAggregation();
  }

  private static IndexAnswer.Found found(List<?> hit) {
    return new IndexAnswer.Found(
        (String) hit.get(0),
        Kind.valueOf((String) hit.get(1)),
        Long.parseLong((String) hit.get(2)),
        (String) hit.get(3));
  }
}
