package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchOrder;
import org.rapporteur.search.analysis.SearchTerms;

class KeptCountsTests {

  private final CountCache kept = new CountCache();
  private int counted;

  @Test
  void pagesAfterTheFirstAreNotCountedAgain() {
    ask(question("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    var second = ask(question("hubs", SearchOrder.RELEVANCE, 20), 1, 2);

    assertThat(second.total()).isEqualTo(1);
  }

  @Test
  void firstPageIsCountedAgainWhenTheIndexTellsMore() {
    ask(question("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    assertThat(ask(question("hubs", SearchOrder.NEWEST, 0), 1, 1).total()).isEqualTo(1);
    assertThat(ask(question("hubs", SearchOrder.NEWEST, 0), 1, 2).total()).isEqualTo(2);
  }

  @Test
  void nothingKeptOutlivesARemoval() {
    ask(question("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    assertThat(ask(question("hubs", SearchOrder.RELEVANCE, 20), 2, 1).total()).isEqualTo(2);
  }

  @Test
  void otherQuestionsHaveCountsOfTheirOwn() {
    ask(question("hubs", SearchOrder.RELEVANCE, 0), 1, 1);

    assertThat(ask(question("cost", SearchOrder.RELEVANCE, 0), 1, 1).total()).isEqualTo(2);
    var narrowed =
        new IndexQuery(
            SearchTerms.parse("hubs"),
            Map.of(Facet.GROUP, Set.of("GOVERNMENTS")),
            null,
            SearchOrder.RELEVANCE,
            0,
            20);
    assertThat(ask(narrowed, 1, 1).total()).isEqualTo(3);
  }

  /// Each counting finds one more.
  private IndexCounts ask(IndexQuery question, long removals, long version) {
    return kept.getOrCount(question, removals, version, () -> new IndexCounts(++counted, Map.of()));
  }

  private static IndexQuery question(String words, SearchOrder order, int offset) {
    return new IndexQuery(SearchTerms.parse(words), Map.of(), null, order, offset, 20);
  }
}
