package org.rapporteur.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.personal.UnreadService;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Compares the counts and orders that a large consultation shows with a simple recount.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsIT {

  private static final int IMPORTED = Integer.getInteger("rapporteur.test.comments", 3_000);

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired DiscussionGenerator generator;
  @Autowired SearchService search;
  @Autowired UnreadService unread;
  @Autowired ThemeService themes;

  private ConsultationDetails consultation;
  private ExpectedDiscussion expected;
  private CountAssertions assertions;

  @BeforeAll
  void generateDiscussion() {
    consultation = fixtures.anOpenConsultation();
    expected = generator.generate(consultation, IMPORTED);
    assertions = new CountAssertions(expected, consultation.slug(), port);
    awaitThemes();
  }

  /// Waits for the theme counts: the background job updates them after a removal.
  private void awaitThemes() {
    var question = consultation.question(1).orElseThrow();
    int left = expected.listPublished(expected.findTheme(1)).size();
    assertThat(left).isLessThan(expected.findTheme(1).comments().size());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> themes.countComments(question.id(), 1) == left);
  }

  @Test
  void participationCountsAndBreakdownsMatchRecount() {
    assertions.requireParticipationCounts();
    assertions.requireBreakdown(1);
    assertions.requireBreakdown(2);
  }

  @Test
  void threadOrdersMatchRecount() {
    assertions.requireThreadOrders(1, 3);
    assertions.requireCompleteApiLists(2);
  }

  @Test
  void filtersShowOnlyMatchingThreads() {
    assertions.requireFilterResult(
        1, "group=gov", comment -> isFrom(comment, StakeholderGroup.GOVERNMENTS));
    assertions.requireFilterResult(2, "region=african", comment -> isFrom(comment, Region.AFRICAN));
    assertions.requireFilterResult(
        1,
        "group=civ&region=none",
        comment -> isFrom(comment, StakeholderGroup.CIVIL_SOCIETY) && isFrom(comment, Region.NONE));
    assertions.requireFilterResult(1, "official=true", ExpectedComment::official);
    assertions.requireFilterResult(1, "language=ar", comment -> comment.language().equals("ar"));
    assertions.requireFilterResult(
        2,
        "group=gov&language=fr",
        comment ->
            isFrom(comment, StakeholderGroup.GOVERNMENTS) && comment.language().equals("fr"));
  }

  @Test
  void themesShowOnlyTheirPublishedComments() {
    assertions.requireThemes(1);
    assertions.requireThemes(2);
    assertions.requireThemesInDataFile();
    assertions.requireNoMatchForHiddenTheme(1, 5);
    assertions.requireFilterResult(1, "theme=1", expected.findTheme(1)::contains);
    assertions.requireFilterResult(2, "theme=3", expected.findTheme(3)::contains);
    assertions.requireFilterResult(
        1,
        "group=civ&language=fr&theme=1",
        comment ->
            isFrom(comment, StakeholderGroup.CIVIL_SOCIETY)
                && comment.language().equals("fr")
                && expected.findTheme(1).contains(comment));
    assertions.requireFilterResult(
        1,
        "region=african&theme=2",
        comment -> isFrom(comment, Region.AFRICAN) && expected.findTheme(2).contains(comment));
  }

  private static boolean isFrom(ExpectedComment comment, StakeholderGroup group) {
    return !comment.official() && comment.group() == group;
  }

  private static boolean isFrom(ExpectedComment comment, Region region) {
    return !comment.official() && comment.region() == region;
  }

  @Test
  void unreadCountsCommentsPublishedSinceLastVisit() {
    assertions.requireUnreadCounts(Map.of(1, IMPORTED - 500, 2, IMPORTED - 100), 1);
    assertions.requireUnreadCounts(Map.of(2, IMPORTED - 1_000), 2);
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var question = consultation.question(1).orElseThrow();
    unread.recordVisit(reader, question.id(), IMPORTED - 300);
    assertThat(unread.countUnread(reader, consultation, Map.of(), question).newComments())
        .isEqualTo(assertions.listNumbersAfter(1, IMPORTED - 300))
        .isNotEmpty();
    // The count stops at a maximum.
    assertThat(
            unread.countUnread(Viewer.VISITOR, consultation, Map.of(1, 0), question).newComments())
        .isEqualTo(assertions.listNumbersAfter(1, 0).subList(0, UnreadService.MAX_COUNT));
  }

  @Test
  void positionCountsMatchRecount() {
    var answered =
        expected.listPublished().stream()
            .filter(comment -> comment.positions().size() > 3)
            .limit(8)
            .toList();
    assertThat(answered).hasSize(8);
    answered.forEach(assertions::requirePositionCounts);
  }

  @Test
  void feedsListNewestComments() {
    int deep = expected.listThread(expected.findLongestThreadRoot()).getFirst().number();
    assertions.requireFeeds(1, deep);
  }

  @Test
  void searchCountsMatchRecount() {
    awaitIndex();
    var searching = new SearchCountAssertions(expected, consultation.slug(), port);
    searching.requireCounts("");
    searching.requireCounts(GeneratedWords.ALL.getFirst());
    searching.requireCounts(GeneratedWords.ALL.get(7), StakeholderGroup.CIVIL_SOCIETY);
    searching.requireCountsForLanguage(GeneratedWords.ALL.get(7), "ar");
    searching.requireCountsForTheme(GeneratedWords.ALL.get(7), 1);
    searching.requireCountsForTheme("", 3);
  }

  /// Polls slowly: each search counts all comments while the index is still being written.
  private void awaitIndex() {
    var all =
        SearchRequest.fromQuery(
            Map.of("in", List.of(consultation.slug().value()), "kind", List.of("comment")));
    await()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(4))
        .until(() -> search.search(Viewer.VISITOR, all).total() == expected.listPublished().size());
  }
}
