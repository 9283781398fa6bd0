package org.rapporteur.search.index;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
    var counted = EnumSet.allOf(Facet.class);
    counted.removeIf(facet -> !question.tellsApart(facet));
    var chosen = EnumSet.copyOf(counted);
    chosen.retainAll(question.chosen().keySet());
    chosen.remove(Facet.KIND);
    counted.removeAll(chosen);
    var main = count(question, counted);
    var counts = new EnumMap<>(main.byFacet());
    for (Facet facet : chosen) {
      counts.putAll(count(question.without(facet), EnumSet.of(facet)).byFacet());
    }
    counts.put(Facet.KIND, withOtherKinds(question, main));
    return new IndexCounts(main.total(), counts);
  }

  /// What is found is mostly comments: they are counted once, and the other kinds apart.
  private Map<String, Long> withOtherKinds(IndexQuestion question, IndexCounts main) {
    var counts = new HashMap<>(main.byFacet().getOrDefault(Facet.KIND, Map.of()));
    question
        .ofOtherKinds()
        .map(others -> count(others, EnumSet.of(Facet.KIND)))
        .ifPresent(others -> counts.putAll(others.byFacet().getOrDefault(Facet.KIND, Map.of())));
    return counts;
  }

  private IndexCounts count(IndexQuestion question, Set<Facet> counted) {
    var scope = session.scope(SearchDocument.class);
    var query =
        session
            .search(scope)
            .where(predicate(scope, question))
            .failAfter(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    for (Facet facet : counted) {
      query = query.aggregation(key(facet), aggregation(scope, facet));
    }
    var result = query.fetch(0);
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    counted.forEach(facet -> counts.put(facet, result.aggregation(key(facet))));
    return new IndexCounts(result.total().hitCount(), counts);
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

  private static AggregationKey<Map<String, Long>> key(Facet facet) {
    return AggregationKey.of(facet.field());
  }

  private static SearchAggregation<Map<String, Long>> aggregation(
      SearchScope<SearchDocument> scope, Facet facet) {
    return scope
        .aggregation()
        .terms()
        .field(facet.field(), String.class)
        .orderByCountDescending()
        .maxTermCount(Facet.MOST_VALUES)
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
