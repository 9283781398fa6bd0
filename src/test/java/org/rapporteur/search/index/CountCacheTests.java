package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchOrder;
import org.rapporteur.search.analysis.SearchTerms;

class CountCacheTests {

  private final CountCache cache = new CountCache();
  private int counted;

  @Test
  void laterPagesReuseCounts() {
    getOrCount(createQuery("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    var second = getOrCount(createQuery("hubs", SearchOrder.RELEVANCE, 20), 1, 2);

    assertThat(second.total()).isEqualTo(1);
  }

  @Test
  void firstPageIsCountedAgainAfterIndexChange() {
    getOrCount(createQuery("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    assertThat(getOrCount(createQuery("hubs", SearchOrder.NEWEST, 0), 1, 1).total()).isEqualTo(1);
    assertThat(getOrCount(createQuery("hubs", SearchOrder.NEWEST, 0), 1, 2).total()).isEqualTo(2);
  }

  @Test
  void removalClearsCounts() {
    getOrCount(createQuery("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    assertThat(getOrCount(createQuery("hubs", SearchOrder.RELEVANCE, 20), 2, 1).total())
        .isEqualTo(2);
  }

  @Test
  void differentQueriesHaveSeparateCounts() {
    getOrCount(createQuery("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    assertThat(getOrCount(createQuery("cost", SearchOrder.RELEVANCE, 0), 1, 1).total())
        .isEqualTo(2);
    var narrowed =
        new IndexQuery(
            SearchTerms.parse("hubs"),
            Map.of(Facet.GROUP, Set.of("GOVERNMENTS")),
            null,
            SearchOrder.RELEVANCE,
            0,
            20);
    assertThat(getOrCount(narrowed, 1, 1).total()).isEqualTo(3);
  }

  /// Counts one more each time the cache counts.
  private IndexCounts getOrCount(IndexQuery query, long removals, long version) {
    return cache.getOrCount(query, removals, version, () -> new IndexCounts(++counted, Map.of()));
  }

  private static IndexQuery createQuery(String words, SearchOrder order, int offset) {
    return new IndexQuery(SearchTerms.parse(words), Map.of(), null, order, offset, 20);
  }
}
