package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SummaryIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired HistoryService history;
  @Autowired Fixtures fixtures;
  @Autowired Runs runs;

  private Viewer secretariat;
  private ConsultationId id;

  @BeforeEach
  void aDraft() {
    var made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
  }

  @Test
  void standsBeforeTheBodyWhoseParagraphsCountFromOne() {
    var points = summary().paragraphs();
    var body = body();

    assertThat(points).isNotEmpty().noneMatch(point -> point.sentences().isEmpty());
    assertThat(body.getFirst().number()).isEqualTo(1);
    assertThat(points.getFirst().number()).isEqualTo(body.size() + 1);
    assertThat(draft().problems()).isEmpty();
    assertThat(draft().words())
        .isEqualTo(
            DraftLength.of(List.of(summary()), draft().language())
                + DraftLength.of(
                    draft().sections().subList(1, draft().sections().size()), draft().language()));
    assertThat(draft().ledger())
        .flatExtracting(LedgerEntry::paragraphs)
        .isSubsetOf(body.stream().map(SynthesisParagraph::number).toList());
  }

  @Test
  void pointThatIsRewrittenIsCheckedUndoneAndKeptByTheNextRun() {
    var point = point(SentenceKind.OVERVIEW).orElse(summary().paragraphs().getFirst());
    String text = point.sentences().getFirst().text();
    editing.rewrite(secretariat, seen(point), 1, "In all: " + text);
    assertThat(draft().problems()).isEmpty();

    editing.rewrite(secretariat, seen(point), 1, "In all: " + text.replaceAll("\\d+", "99"));
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .contains(DraftProblem.Kind.COUNT_NOT_EQUAL);
    history.undo(secretariat, id);
    assertThat(again(point).text()).isEqualTo("In all: " + text);

    var order = ids();
    run();
    assertThat(again(point).text()).isEqualTo("In all: " + text);
    assertThat(again(point).written()).isTrue();
    assertThat(ids()).isEqualTo(order);
    assertThat(draft().problems()).isEmpty();
  }

  @Test
  void nothingMovesBetweenTheSummaryAndTheBody() {
    var ids = ids();
    editing.move(secretariat, seen(body().getFirst()), true);
    editing.move(secretariat, seen(summary().paragraphs().getLast()), false);
    assertThat(ids()).isEqualTo(ids);
    assertThat(body().getFirst().number()).isEqualTo(1);

    editing.move(secretariat, seen(summary().paragraphs().getLast()), true);
    assertThat(ids()).isNotEqualTo(ids);
  }

  @Test
  void citationThatAPointLosesIsMissed() {
    var point = summary().paragraphs().getFirst();
    int comment = point.sentences().getFirst().citedComments().first();
    editing.uncite(secretariat, seen(point), 1, comment);

    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .contains(DraftProblem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void whatOnlyTheSummaryCitesIsNotAccountedFor() {
    var repeated = onTheme();
    var theme = bodyOn(repeated);
    editing.removeParagraph(secretariat, seen(theme));

    assertThat(again(repeated).citedComments()).isNotEmpty();
    assertThat(draft().problems())
        .filteredOn(problem -> problem.kind() == DraftProblem.Kind.COMMENT_UNACCOUNTED)
        .extracting(DraftProblem::comment)
        .isSubsetOf(theme.citedComments())
        .isNotEmpty();
    editing.addParagraph(
        secretariat, id, summary().name(), repeated.id(), "All of them.", theme.citedComments());
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .contains(DraftProblem.Kind.COMMENT_UNACCOUNTED);
  }

  @Test
  void pointThatTheBodyNoLongerSaysStopsPublicationUntilItIsEditedOrTheBodyIsBack() {
    var point = onTheme();
    var theme = bodyOn(point);
    rewrite(theme, point);
    assertThat(draft().blocking())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(DraftProblem.Kind.POINT_NOT_CARRIED);
              assertThat(problem.paragraph()).isEqualTo(point.id());
              assertThat(problem.number()).isEqualTo(point.number());
              assertThat(problem.sentence()).isOne();
              assertThat(problem.detail()).isEqualTo(point.text());
            });
    assertThatThrownBy(() -> drafts.publishable(secretariat, id))
        .isInstanceOf(NotPublishable.class);
    history.undo(secretariat, id);
    assertThat(draft().problems()).isEmpty();

    rewrite(theme, point);
    editing.rewrite(secretariat, seen(point), 1, "In short: " + point.text());
    assertThat(draft().problems()).isEmpty();
    run();
    assertThat(draft().problems()).isEmpty();
  }

  @Test
  void pointOfAParagraphThatWasTakenOutGoesWithItOrIsMissedAfterEveryRun() {
    var point = onTheme();
    var theme = bodyOn(point);
    editing.removeParagraph(secretariat, seen(theme));
    assertThat(kindsAt(point)).containsExactly(DraftProblem.Kind.POINT_NOT_CARRIED);
    run();
    assertThat(kindsAt(point)).containsExactly(DraftProblem.Kind.POINT_NOT_CARRIED);

    editing.removeParagraph(secretariat, seen(point));
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .doesNotContain(DraftProblem.Kind.POINT_NOT_CARRIED);
  }

  /// A greeting is set aside, and is cited by whatever counts all comments.
  @Test
  void pointThatCountsAllIsCarriedInPeoplesWordsWhenACommentArrives() {
    var made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
    var own = point(SentenceKind.PARTICIPATION).orElseThrow();
    editing.rewrite(secretariat, seen(own), 1, "In all: " + own.text());
    var received =
        body().stream()
            .filter(p -> p.sentences().getFirst().kind() == SentenceKind.OVERVIEW)
            .findFirst()
            .orElseThrow();
    editing.addSentence(secretariat, seen(received), "It was a lively exchange.");
    consultations.say(
        made.consultation(),
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        1,
        LanguageTag.ENGLISH,
        "A list of speakers should be published before the meeting.");
    run();

    assertThat(kindsAt(own)).doesNotContain(DraftProblem.Kind.POINT_NOT_CARRIED);
    var again = point(SentenceKind.OVERVIEW).orElseThrow();
    assertThat(kindsAt(again)).contains(DraftProblem.Kind.POINT_NOT_CARRIED);
    editing.rewrite(secretariat, seen(again), 1, "In all: " + again.text());
    assertThat(kindsAt(again)).doesNotContain(DraftProblem.Kind.POINT_NOT_CARRIED);
  }

  private List<DraftProblem.Kind> kindsAt(SynthesisParagraph point) {
    return draft().problems().stream()
        .filter(problem -> point.id().equals(problem.paragraph()))
        .map(DraftProblem::kind)
        .toList();
  }

  private SynthesisParagraph onTheme() {
    return summary().paragraphs().stream()
        .filter(point -> point.theme() != null)
        .filter(
            point ->
                bodyOn(point).sentences().stream()
                    .map(DraftSentence::text)
                    .anyMatch(point.sentences().getFirst().text()::equals))
        .findFirst()
        .orElseThrow();
  }

  /// Changes the sentence of the body that a point repeats.
  private void rewrite(SynthesisParagraph theme, SynthesisParagraph point) {
    String repeated = point.sentences().getFirst().text();
    var texts = theme.sentences().stream().map(DraftSentence::text).toList();
    editing.rewrite(secretariat, seen(theme), texts.indexOf(repeated) + 1, "Now: " + repeated);
  }

  private SynthesisParagraph bodyOn(SynthesisParagraph point) {
    return body().stream()
        .filter(paragraph -> Objects.equals(point.theme(), paragraph.theme()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pointsAreSplitJoinedAddedAndTakenOutLikeParagraphs() {
    var point = summary().paragraphs().getFirst();
    editing.addSentence(secretariat, seen(point), "The secretariat thanks all contributors.");
    editing.giveReason(secretariat, seen(again(point)), 2, UncitedReason.SECRETARIAT_VIEW);
    assertThat(draft().coverage().uncited()).containsEntry(UncitedReason.SECRETARIAT_VIEW, 1);
    var off = editing.split(secretariat, seen(again(point)), 1);
    assertThat(summary().paragraphs().get(1).id()).isEqualTo(off);
    editing.join(secretariat, seen(again(point)), seen(draft().paragraph(off).orElseThrow()));
    assertThat(again(point).sentences()).hasSize(2);

    summary().paragraphs().forEach(each -> editing.removeParagraph(secretariat, seen(each)));
    assertThat(summary().paragraphs()).isEmpty();
    assertThat(body().getFirst().number()).isEqualTo(1);
    var own =
        editing.addParagraph(secretariat, id, summary().name(), null, "It was wanted.", List.of(1));
    run();
    assertThat(summary().paragraphs()).extracting(SynthesisParagraph::id).contains(own);
    var whole = draft().representation();
    editing.removeParagraph(secretariat, seen(draft().paragraph(own).orElseThrow()));
    assertThat(draft().representation()).isEqualTo(whole);
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    drafts.markOpened(secretariat, id, null);
    return drafts.find(secretariat, id).orElseThrow();
  }

  private SynthesisSection summary() {
    var first = draft().sections().getFirst();
    assertThat(first.kind()).isEqualTo(SectionKind.SUMMARY);
    return first;
  }

  private List<SynthesisParagraph> body() {
    return SmallConsultation.body(draft());
  }

  private Optional<SynthesisParagraph> point(SentenceKind kind) {
    return summary().paragraphs().stream()
        .filter(each -> each.sentences().stream().map(DraftSentence::kind).anyMatch(kind::equals))
        .findFirst();
  }

  private List<ParagraphId> ids() {
    return draft().paragraphs().stream().map(SynthesisParagraph::id).toList();
  }

  private SynthesisParagraph again(SynthesisParagraph paragraph) {
    return draft().paragraph(paragraph.id()).orElseThrow();
  }

  private Seen seen(SynthesisParagraph paragraph) {
    return new Seen(id, paragraph.id(), again(paragraph).version());
  }
}
