package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SummaryIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
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
    String rewritten = text.replaceFirst("\\.$", ", in all.");
    typing.rewrite(secretariat, seen(point), 1, rewritten);
    assertThat(draft().problems()).isEmpty();

    typing.rewrite(secretariat, seen(point), 1, rewritten.replaceAll("\\d+", "99"));
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
    history.undo(secretariat, id);
    assertThat(again(point).text()).isEqualTo(rewritten);

    var order = ids();
    run();
    assertThat(again(point).text()).isEqualTo(rewritten);
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
    typing.uncite(secretariat, seen(point), 1, comment);

    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void whatOnlyTheSummaryCitesIsNotAccountedFor() {
    var repeated = repeated();
    var theme = repeated.theme();
    editing.removeParagraph(secretariat, seen(theme));

    assertThat(again(repeated.point()).citedComments()).isNotEmpty();
    assertThat(draft().problems())
        .filteredOn(problem -> problem.kind() == Problem.Kind.COMMENT_UNACCOUNTED)
        .extracting(DraftProblem::comment)
        .isSubsetOf(theme.citedComments())
        .isNotEmpty();
    editing.addParagraph(
        secretariat,
        id,
        summary().name(),
        repeated.point().id(),
        "All of them.",
        theme.citedComments());
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .contains(Problem.Kind.COMMENT_UNACCOUNTED);
  }

  @Test
  void pointThatTheBodyNoLongerQuotesStopsPublicationUntilItIsEditedOrTheBodyIsBack() {
    var repeated = repeated();
    rewrite(repeated);
    assertThat(draft().blocking())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.POINT_NOT_CARRIED);
              assertThat(problem.paragraph()).isEqualTo(repeated.point().id());
              assertThat(problem.number()).isEqualTo(repeated.point().number());
              assertThat(problem.sentence()).isEqualTo(repeated.sentence());
              assertThat(problem.detail()).isEqualTo(repeated.text());
            });
    assertThatThrownBy(() -> drafts.publishable(secretariat, id))
        .isInstanceOf(NotPublishable.class);
    history.undo(secretariat, id);
    assertThat(draft().problems()).isEmpty();

    rewrite(repeated);
    typing.rewrite(
        secretariat, seen(repeated.point()), repeated.sentence(), "They spoke of it too.");
    assertThat(draft().problems()).isEmpty();
    run();
    assertThat(draft().problems()).isEmpty();
  }

  @Test
  void pointOfAParagraphThatWasTakenOutGoesWithItOrIsMissedAfterEveryRun() {
    var repeated = repeated();
    editing.removeParagraph(secretariat, seen(repeated.theme()));
    assertThat(kindsAt(repeated.point())).containsOnly(Problem.Kind.POINT_NOT_CARRIED);
    run();
    assertThat(kindsAt(repeated.point())).containsOnly(Problem.Kind.POINT_NOT_CARRIED);

    editing.removeParagraph(secretariat, seen(repeated.point()));
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .doesNotContain(Problem.Kind.POINT_NOT_CARRIED);
  }

  /// A greeting is set aside, and is cited by whatever counts all comments.
  @Test
  void pointThatCountsAllIsCarriedInPeoplesWordsWhenACommentArrives() {
    var made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
    var own = point(SentenceKind.PARTICIPATION).orElseThrow();
    typing.rewrite(secretariat, seen(own), 1, "In all: " + own.text());
    consultations.say(
        made.consultation(),
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        1,
        LanguageTag.ENGLISH,
        "A list of speakers should be published before the meeting.");
    run();

    assertThat(kindsAt(own)).doesNotContain(Problem.Kind.POINT_NOT_CARRIED);
  }

  private List<Problem.Kind> kindsAt(SynthesisParagraph point) {
    return draft().problems().stream()
        .filter(problem -> point.id().equals(problem.paragraph()))
        .map(DraftProblem::kind)
        .toList();
  }

  /// A sentence of the summary that quotes what only one sentence of a theme quotes.
  ///
  /// @param sentence its number in the paragraph of the summary
  /// @param quoting the number of the sentence of the theme
  private record Repeated(
      SynthesisParagraph point, int sentence, SynthesisParagraph theme, int quoting) {

    String text() {
      return point.sentences().get(sentence - 1).text();
    }
  }

  private Repeated repeated() {
    for (var theme : body()) {
      for (int quoting = 1;
          theme.theme() != null && quoting <= theme.sentences().size();
          quoting++) {
        var said = theme.sentences().get(quoting - 1);
        var found = quoting(said, summary().paragraphs());
        boolean isAlone =
            found.stream()
                .flatMap(one -> one.point().sentences().get(one.sentence() - 1).quotes().stream())
                .allMatch(quote -> !contains(said, quote) || countQuoting(quote, body()) == 1);
        if (found.size() == 1 && isAlone) {
          var point = found.getFirst();
          return new Repeated(point.point(), point.sentence(), theme, quoting);
        }
      }
    }
    throw new AssertionError("The summary quotes no theme");
  }

  private record Place(SynthesisParagraph point, int sentence) {}

  /// Returns the sentences that quote words of a sentence of the body.
  private static List<Place> quoting(DraftSentence said, List<SynthesisParagraph> points) {
    var places = new ArrayList<Place>();
    for (var point : points) {
      for (int at = 1; at <= point.sentences().size(); at++) {
        if (point.sentences().get(at - 1).quotes().stream().anyMatch(q -> contains(said, q))) {
          places.add(new Place(point, at));
        }
      }
    }
    return places;
  }

  private static boolean contains(DraftSentence said, QuoteRef quote) {
    return said.quotes().stream().anyMatch(other -> other.contains(quote));
  }

  private static long countQuoting(QuoteRef quote, List<SynthesisParagraph> paragraphs) {
    return paragraphs.stream()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(sentence -> contains(sentence, quote))
        .count();
  }

  /// Takes the quotations out of the sentence of the body.
  private void rewrite(Repeated repeated) {
    typing.rewrite(
        secretariat, seen(repeated.theme()), repeated.quoting(), "They spoke of other things.");
  }

  @Test
  void pointsAreSplitJoinedAddedAndTakenOutLikeParagraphs() {
    var point = summary().paragraphs().getFirst();
    typing.addSentence(secretariat, seen(point), "The secretariat thanks all contributors.");
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
