package org.rapporteur.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.theme.ThemeTree.Change;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.theme.ThemeTree.State;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people decide about the themes is said at once, and the next run carries it out.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ArrangingIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired ArrangingService arranging;
  @Autowired HistoryService history;
  @Autowired Runs runs;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired JdbcClient database;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aDraftWithTwoThemes() throws InterruptedException {
    made = consultations.openOnTwoThemes();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
    assertThat(hubs().id()).isNotEqualTo(agenda().id());
  }

  @Test
  void mergedThemesAreOneFromTheNextRunOn() throws InterruptedException {
    var hubs = hubs();
    var agenda = agenda();
    arranging.merge(secretariat, id, List.of(hubs.id(), agenda.id()), "The meeting");
    assertThat(node(agenda.id()).change())
        .isEqualTo(new Change(Change.Kind.MERGED, "The meeting", hubs.id()));
    assertThat(node(hubs.id()).change()).isEqualTo(new Change(Change.Kind.PINNED, ""));
    run();

    assertThat(tree().themes())
        .filteredOn(theme -> theme.state() == State.KEPT)
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.id()).isEqualTo(hubs.id());
              assertThat(theme.label()).isEqualTo("The meeting");
              assertThat(theme.comments()).isGreaterThanOrEqualTo(12);
              assertThat(theme.change()).isNull();
            });
    assertThat(drafts.find(secretariat, id).orElseThrow().problems())
        .extracting(DraftProblem::kind)
        .containsOnly(Problem.Kind.NOT_CLOSED);
  }

  @Test
  void statementsSplitOffAreAThemeOfTheirOwnAndThoseLeftStay() throws InterruptedException {
    var hubs = hubs();
    var some = ids(hubs, "connection");
    assertThat(some).hasSizeGreaterThan(1);
    arranging.split(secretariat, id, hubs.id(), some, "Connections");
    assertThat(tree().coming())
        .singleElement()
        .satisfies(
            coming -> {
              assertThat(coming.name()).isEqualTo("Connections");
              assertThat(coming.statements()).isEqualTo(some.size());
            });
    run();

    assertThat(tree().coming()).isEmpty();
    var split = named("Connections");
    assertThat(split.state()).isEqualTo(State.KEPT);
    assertThat(statements(split)).extracting(ThemeStatement::id).containsAll(some);
    assertThat(statements(node(hubs.id())))
        .extracting(ThemeStatement::id)
        .doesNotContainAnyElementsOf(some);
  }

  @Test
  void movedStatementsGoToTheOtherTheme() throws InterruptedException {
    var some = ids(hubs(), "need a stable connection");
    arranging.move(secretariat, id, hubs().id(), some, agenda().id());
    String to = agenda().id();
    run();
    assertThat(statements(node(to))).extracting(ThemeStatement::id).containsAll(some);
  }

  @Test
  void aThemeUnderAnotherIsAPartOfItAndComesUpAgain() throws InterruptedException {
    var hubs = hubs();
    var agenda = agenda();
    arranging.place(secretariat, id, List.of(agenda.id()), hubs.id());
    assertThat(node(agenda.id()).change())
        .isEqualTo(new Change(Change.Kind.MOVED_UNDER, hubs.label()));
    run();
    assertThat(node(hubs.id()).parts()).extracting(Node::id).contains(agenda.id());
    assertThat(node(agenda.id()).partOf()).isEqualTo(hubs.id());
    assertThat(statements(node(agenda.id())))
        .extracting(ThemeStatement::text)
        .contains(SmallConsultation.OF_THE_AGENDA.getFirst());

    arranging.rename(secretariat, id, agenda.id(), "What to speak of");
    assertThat(node(agenda.id()).label()).isEqualTo("What to speak of");
    arranging.place(secretariat, id, List.of(agenda.id()), null);
    assertThat(node(agenda.id()).change()).isEqualTo(new Change(Change.Kind.MOVED_UP, ""));
    run();
    assertThat(node(agenda.id()).partOf()).isNull();
    assertThat(node(agenda.id()).label()).isEqualTo("What to speak of");
  }

  @Test
  void aPartThatTakesItsOwnThemeInStandsInItsPlace() throws InterruptedException {
    var hubs = hubs();
    var agenda = agenda();
    arranging.place(secretariat, id, List.of(agenda.id()), hubs.id());
    run();
    arranging.merge(secretariat, id, List.of(agenda.id(), hubs.id()), "The meeting");
    run();
    var merged = named("The meeting");
    assertThat(merged.id()).isEqualTo(agenda.id());
    assertThat(merged.partOf()).isNull();
    assertThat(tree().themes()).extracting(Node::id).doesNotContain(hubs.id());
  }

  @Test
  void aThemeInTwoLevelsTakesNoThird() throws InterruptedException {
    var hubs = hubs();
    arranging.split(secretariat, id, hubs.id(), ids(hubs, "connection"), "Connections");
    run();
    var split = named("Connections");
    var agenda = agenda();
    arranging.place(secretariat, id, List.of(split.id()), hubs.id());
    assertThatThrownBy(() -> arranging.place(secretariat, id, List.of(agenda.id()), split.id()))
        .isInstanceOf(InvalidInput.class);
    arranging.place(secretariat, id, List.of(hubs.id()), agenda.id());
    run();
    assertThat(node(agenda.id()).parts()).extracting(Node::id).contains(hubs.id(), split.id());
  }

  @Test
  void whatIsPinnedIsReleasedAgain() throws InterruptedException {
    var hubs = hubs();
    arranging.pin(secretariat, id, hubs.id());
    run();
    assertThat(node(hubs.id()).state()).isEqualTo(State.KEPT);
    arranging.release(secretariat, id, hubs.id());
    assertThat(node(hubs.id()).change()).isEqualTo(new Change(Change.Kind.RELEASED, ""));
    run();
    assertThat(tree().themes()).extracting(Node::state).doesNotContain(State.KEPT);
    assertThat(history.of(secretariat, id)).isEmpty();
  }

  @Test
  void aThemeThatNobodySpeaksOfAnyMoreIsSaidToBeGoneAndCanBeReleased() throws InterruptedException {
    var hubs = hubs();
    var flights = ids(hubs, "need a stable connection");
    assertThat(flights).hasSize(1);
    arranging.split(secretariat, id, hubs.id(), flights, "Flights");
    run();
    var split = named("Flights");
    int comment =
        statements(split).stream()
            .filter(said -> flights.contains(said.id()))
            .findFirst()
            .orElseThrow()
            .comment();
    assertThat(tree().gone()).isEmpty();
    review.remove(threads.findComment(made.consultation(), comment).orElseThrow().id());
    run();

    assertThat(tree().nodes()).extracting(Node::id).doesNotContain(split.id());
    assertThat(tree().coming()).isEmpty();
    assertThat(tree().gone()).containsExactly(new ThemeTree.Gone(split.id(), 1, "Flights", 1));
    arranging.release(secretariat, id, split.id());
    assertThat(tree().gone()).isEmpty();
  }

  @Test
  void whatWasSaidInAThemeOfPeopleAndIsSaidNoMoreIsCounted() throws InterruptedException {
    var hubs = hubs();
    arranging.pin(secretariat, id, hubs.id());
    run();
    assertThat(node(hubs.id()).doubt()).isNull();
    int put = ids(node(hubs.id()), "").size();
    var flights =
        statements(node(hubs.id())).stream()
            .filter(said -> said.text().contains("need a stable connection"))
            .findFirst()
            .orElseThrow();
    review.remove(threads.findComment(made.consultation(), flights.comment()).orElseThrow().id());
    run();

    var doubt = node(hubs.id()).doubt();
    assertThat(doubt).isEqualTo(new ThemeTree.Doubt(null, 0, 1, put));
    assertThat(doubt.isGrave()).isFalse();
  }

  @Test
  void wordsOfARemovedCommentAreNotShown() {
    int before = statements(hubs()).size();
    var gone = statements(hubs()).getFirst();
    review.remove(threads.findComment(made.consultation(), gone.comment()).orElseThrow().id());
    assertThat(statements(hubs()))
        .hasSizeLessThan(before)
        .extracting(ThemeStatement::comment)
        .doesNotContain(gone.comment());
  }

  @Test
  void whatCannotBeDoneIsRefusedInWordsAndChangesNothing() {
    var hubs = hubs();
    var all = statements(hubs).stream().map(ThemeStatement::id).collect(Collectors.toSet());
    assertThatThrownBy(() -> arranging.merge(secretariat, id, List.of(hubs.id()), "One"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> arranging.split(secretariat, id, hubs.id(), all, "All"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> arranging.split(secretariat, id, hubs.id(), Set.of("x"), "Other"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> arranging.split(secretariat, id, hubs.id(), ids(hubs, "hubs"), " "))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> arranging.pin(secretariat, id, "no-such-theme"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> arranging.place(secretariat, id, List.of(hubs.id()), hubs.id()))
        .isInstanceOf(InvalidInput.class);
    assertThat(tree().nodes()).extracting(Node::change).containsOnlyNulls();
    assertThat(tree().coming()).isEmpty();
  }

  private ThemeTree tree() {
    return arranging.tree(secretariat, id).orElseThrow();
  }

  private Node hubs() {
    return containing(SmallConsultation.OF_HUBS.get(1));
  }

  private Node agenda() {
    return containing(SmallConsultation.OF_THE_AGENDA.get(3));
  }

  private Node containing(String text) {
    return tree().themes().stream()
        .filter(node -> statements(node).stream().anyMatch(said -> said.text().equals(text)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void contributorsAreCountedByGroupAndRegionInThemesAndKeyPoints() {
    var draft = drafts.find(secretariat, id).orElseThrow();
    assertThat(draft.findings().themes()).isNotEmpty();
    for (var theme : draft.findings().themes()) {
      assertThat(theme.prevalence()).isEqualTo(prevalence(theme.comments()));
      assertThat(theme.parts()).isNotEmpty();
      theme
          .points()
          .forEach(point -> assertThat(point.prevalence()).isEqualTo(prevalence(point.citing())));
    }
    assertThat(hubs().prevalence().ofRegion("AFRICAN")).isPositive();
    assertThat(agenda().prevalence().ofRegion("ASIA_PACIFIC")).isPositive();
    assertThat(hubs().parts()).isNotEmpty();
  }

  /// As the database has it.
  private Prevalence prevalence(List<Integer> comments) {
    return new Prevalence(
        holders("COUNT(DISTINCT contributor_id), 'ALL' AS code", comments).getOrDefault("ALL", 0),
        holders("COUNT(DISTINCT contributor_id), stakeholder_group AS code", comments),
        holders("COUNT(DISTINCT contributor_id), region AS code", comments));
  }

  private SortedMap<String, Integer> holders(String counted, List<Integer> comments) {
    var holders = new TreeMap<String, Integer>();
    database
        .sql(
            "SELECT "
                + counted
                + " FROM comment WHERE consultation_id = :id AND number IN (:numbers) GROUP BY code")
        .param("id", id.value())
        .param("numbers", comments)
        .query(
            row -> {
              holders.put(row.getString(2), row.getInt(1));
            });
    return holders;
  }

  private Node node(String theme) {
    return tree().nodes().filter(node -> node.id().equals(theme)).findFirst().orElseThrow();
  }

  private Node named(String label) {
    return tree().nodes().filter(node -> node.label().equals(label)).findFirst().orElseThrow();
  }

  /// The statements of a theme and of its parts.
  private List<ThemeStatement> statements(Node node) {
    return Stream.concat(Stream.of(node), node.parts().stream())
        .flatMap(each -> arranging.statements(secretariat, id, each.question(), each.id()).stream())
        .toList();
  }

  private Set<String> ids(Node node, String word) {
    return statements(node).stream()
        .filter(said -> said.text().contains(word))
        .map(ThemeStatement::id)
        .collect(Collectors.toSet());
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }
}
