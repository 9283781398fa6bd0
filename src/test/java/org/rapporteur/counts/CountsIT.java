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

/// In a large consultation, every number and every order that people and programs are shown
/// is what it comes to when one counts the source.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsIT {

  private static final int IMPORTED = Integer.getInteger("rapporteur.test.comments", 8_000);

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired GeneratedDiscussion discussion;
  @Autowired SearchService search;
  @Autowired UnreadService reading;
  @Autowired ThemeService themes;

  private ConsultationDetails consultation;
  private Source source;
  private EqualEverywhere equal;

  @BeforeAll
  void generate() {
    consultation = fixtures.anOpenConsultation();
    source = discussion.make(consultation, IMPORTED);
    equal = new EqualEverywhere(source, consultation.slug(), port);
    awaitTheThemes();
  }

  /// What was removed is taken from their counts behind the removal.
  private void awaitTheThemes() {
    var question = consultation.question(1).orElseThrow();
    int left = source.published(source.theme(1)).size();
    assertThat(left).isLessThan(source.theme(1).comments().size());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> themes.countComments(question.id(), 1) == left);
  }

  @Test
  void turnoutsAndSplitsAreThoseOfTheSource() {
    equal.turnout();
    equal.split(1);
    equal.split(2);
  }

  @Test
  void ordersAreThoseOfTheSourceInEveryEdition() {
    equal.orders(1, 3);
    equal.everything(2);
  }

  @Test
  void filtersLeaveWhatMatches() {
    equal.filter(1, "group=gov", said -> is(said, StakeholderGroup.GOVERNMENTS));
    equal.filter(2, "region=african", said -> is(said, Region.AFRICAN));
    equal.filter(
        1,
        "group=civ&region=none",
        said -> is(said, StakeholderGroup.CIVIL_SOCIETY) && is(said, Region.NONE));
    equal.filter(1, "official=true", Said::official);
    equal.filter(1, "language=ar", said -> said.language().equals("ar"));
    equal.filter(
        2,
        "group=gov&language=fr",
        said -> is(said, StakeholderGroup.GOVERNMENTS) && said.language().equals("fr"));
  }

  @Test
  void themesHoldWhatWasReadInThemAndIsStillThere() {
    equal.themes(1);
    equal.themes(2);
    equal.themesInTheData();
    equal.noTheme(1, 5);
    equal.filter(1, "theme=1", source.theme(1)::has);
    equal.filter(2, "theme=3", source.theme(3)::has);
    equal.filter(
        1,
        "group=civ&language=fr&theme=1",
        said ->
            is(said, StakeholderGroup.CIVIL_SOCIETY)
                && said.language().equals("fr")
                && source.theme(1).has(said));
    equal.filter(
        1, "region=african&theme=2", said -> is(said, Region.AFRICAN) && source.theme(2).has(said));
  }

  private static boolean is(Said said, StakeholderGroup group) {
    return !said.official() && said.group() == group;
  }

  private static boolean is(Said said, Region region) {
    return !said.official() && said.region() == region;
  }

  @Test
  void unreadIsWhatWasPublishedSince() {
    equal.unread(Map.of(1, IMPORTED - 500, 2, IMPORTED - 100), 1);
    equal.unread(Map.of(2, IMPORTED - 1_000), 2);
    var reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var question = consultation.question(1).orElseThrow();
    reading.recordVisit(reader, question.id(), IMPORTED - 300);
    assertThat(reading.countUnread(reader, consultation, Map.of(), question).newComments())
        .isEqualTo(equal.after(1, IMPORTED - 300))
        .isNotEmpty();
    // Nobody reads on from more, and no more are counted.
    assertThat(
            reading.countUnread(Viewer.VISITOR, consultation, Map.of(1, 0), question).newComments())
        .isEqualTo(equal.after(1, 0).subList(0, UnreadService.MAX_COUNT));
  }

  @Test
  void positionsDivideAsTheyWereTaken() {
    var answered =
        source.published().stream().filter(said -> said.positions().size() > 3).limit(8).toList();
    assertThat(answered).hasSize(8);
    answered.forEach(equal::positions);
  }

  @Test
  void feedsBringTheNewest() {
    int deep = source.thread(source.rootOfLongest()).getFirst().number();
    equal.feeds(1, deep);
  }

  @Test
  void searchCountsWhatTheSourceSays() {
    awaitTheIndex();
    var searching = new EqualSearch(source, consultation.slug(), port);
    searching.of("");
    searching.of(GeneratedWords.ALL.getFirst());
    searching.of(GeneratedWords.ALL.get(7), StakeholderGroup.CIVIL_SOCIETY);
    searching.ofLanguage(GeneratedWords.ALL.get(7), "ar");
    searching.ofTheme(GeneratedWords.ALL.get(7), 1);
    searching.ofTheme("", 3);
  }

  /// Each look counts all that is there, beside the writing of the rest.
  private void awaitTheIndex() {
    var all =
        SearchRequest.fromQuery(
            Map.of("in", List.of(consultation.slug().value()), "kind", List.of("comment")));
    await()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(4))
        .until(() -> search.search(Viewer.VISITOR, all).total() == source.published().size());
  }
}
