package org.rapporteur.synthesis.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.NotPublishable;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people moved and took out holds in later runs.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class KeptWorkIT {

  private static final String REMOVED =
      "kind = 'REMOVED_PARAGRAPH' AND JSON_VALUE(content, '$.id.value')";

  private static final String LATEST = "(SELECT MAX(id) FROM synthesis WHERE consultation_id = ?)";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired HistoryService history;
  @Autowired KeptWorkService kept;
  @Autowired ArrangingService arranging;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired JdbcClient database;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @Test
  void movedParagraphKeepsItsPlaceAndItsNumbersFollow() {
    begin(consultations.closed());
    var paragraph = ofATheme();
    int from = section(paragraph.id());
    while (section(paragraph.id()) == from) {
      editing.move(secretariat, seen(paragraph.id()), true);
    }
    editing.move(secretariat, seen(paragraph.id()), true);
    var order = ids();
    int section = section(paragraph.id());
    var coverage = draft().coverage();
    assertThat(kept.of(secretariat, id)).contains(new KeptWork(0, 1, 0, 0));

    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(draft().version()).isEqualTo(version);
      assertThat(ids()).isEqualTo(order);
      assertThat(section(paragraph.id())).isEqualTo(section);
      var again = draft().paragraph(paragraph.id()).orElseThrow();
      assertThat(again.written()).isFalse();
      assertThat(again.sentences()).isEqualTo(paragraph.sentences());
      assertThat(draft().problems()).isEmpty();
      assertThat(draft().coverage()).isEqualTo(coverage);
    }
  }

  @Test
  void rewrittenAndMovedParagraphKeepsBoth() {
    begin(consultations.closed());
    var paragraph = ofATheme();
    typing.addSentence(secretariat, seen(paragraph.id()), "One more thing was said.");
    for (int i = 0; i < 3; i++) {
      editing.move(secretariat, seen(paragraph.id()), true);
    }
    var order = ids();

    run();
    assertThat(ids()).isEqualTo(order);
    assertThat(draft().paragraph(paragraph.id()).orElseThrow().text())
        .endsWith("One more thing was said.");
  }

  @Test
  void undoneMoveIsForgottenByTheNextRun() {
    begin(consultations.closed());
    var order = ids();
    var paragraph = ofATheme();
    editing.move(secretariat, seen(paragraph.id()), true);
    history.undo(secretariat, id);
    assertThat(kept.of(secretariat, id)).contains(new KeptWork(0, 0, 0, 0));

    run();
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void removedParagraphStaysOutAndWhatItAloneCarriedStopsPublication() {
    begin(consultations.closed());
    var order = ids();
    var paragraph = ofATheme();
    editing.removeParagraph(secretariat, seen(paragraph.id()));
    var open = unaccounted();
    assertThat(open).isNotEmpty();

    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(ids()).hasSize(order.size() - 1).doesNotContain(paragraph.id());
      assertThat(unaccounted()).isEqualTo(open);
      assertThatThrownBy(() -> drafts.publishable(secretariat, id))
          .isInstanceOf(NotPublishable.class);
      assertThat(kept.removed(secretariat, id))
          .singleElement()
          .satisfies(out -> assertThat(out.text()).isEqualTo(paragraph.text()))
          .satisfies(out -> assertThat(out.comments()).containsAll(open));
    }

    kept.bringBack(secretariat, id, paragraph.id());
    assertThat(ids()).isEqualTo(order);
    assertThat(draft().problems()).isEmpty();
    assertThat(kept.removed(secretariat, id)).isEmpty();
    assertThatThrownBy(() -> kept.bringBack(secretariat, id, paragraph.id()))
        .isInstanceOf(NotFound.class);
    assertThat(history.undo(secretariat, id)).isEqualTo(EditAct.BROUGHT_BACK);
    assertThat(ids()).doesNotContain(paragraph.id());
    assertThat(kept.removed(secretariat, id)).hasSize(1);

    kept.bringBack(secretariat, id, paragraph.id());
    run();
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void undoneRemovalIsForgottenByTheNextRun() {
    begin(consultations.closed());
    var order = ids();
    editing.removeParagraph(secretariat, seen(ofATheme().id()));
    history.undo(secretariat, id);
    assertThat(kept.removed(secretariat, id)).isEmpty();

    run();
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void paragraphRemovedWithWhatWasJoinedToItStaysOutWhole() {
    begin(consultations.closed());
    var first =
        draft().paragraphs().stream()
            .filter(p -> draft().joinable(p).isPresent())
            .findFirst()
            .orElseThrow();
    var next = draft().joinable(first).orElseThrow();
    editing.join(secretariat, seen(first.id()), new Seen(id, next.id(), next.version()));
    editing.removeParagraph(secretariat, seen(first.id()));

    run();
    assertThat(ids()).doesNotContain(first.id(), next.id());
    assertThat(kept.removed(secretariat, id))
        .extracting(RemovedDetails::text)
        .containsExactlyInAnyOrder(first.text(), next.text());
  }

  @Test
  void whatIsFoundNoMoreLeavesOutNoOtherAndStaysOutWhenItIsFoundAgain() {
    begin(consultations.closed());
    int all = ids().size();
    var gone = SmallConsultation.body(draft()).get(1).id();
    var stays = SmallConsultation.body(draft()).get(2).id();
    String told = tells(gone);
    String other = tells(stays);
    editing.removeParagraph(secretariat, seen(gone));
    editing.removeParagraph(secretariat, seen(stays));
    // As if what was told under the one id had vanished, and the other had moved up to it.
    remember(REMOVED + " = '%s'".formatted(gone), "nothing that a run tells of");
    remember(REMOVED + " = '%s'".formatted(stays), told);

    run();
    assertThat(ids()).hasSize(all - 1).contains(stays).doesNotContain(gone);
    assertThat(kept.removed(secretariat, id)).extracting(RemovedDetails::id).containsExactly(gone);
    assertThat(kept.of(secretariat, id)).contains(new KeptWork(0, 0, 0, 1));

    remember(REMOVED + " IS NULL", other);
    run();
    assertThat(ids()).hasSize(all - 2).doesNotContain(gone, stays);
    kept.bringBack(secretariat, id, stays);
    assertThat(ids()).hasSize(all - 1).contains(stays);
  }

  @Test
  void draftThatHasALaterOneKeepsNoWordsOfWhatWasTakenOut() {
    begin(consultations.closed());
    editing.removeParagraph(secretariat, seen(ofATheme().id()));
    assertThat(states()).isEqualTo(1);

    run();
    run();
    assertThat(states()).isEqualTo(1);
    assertThat(kept.removed(secretariat, id)).hasSize(1);
  }

  @Test
  void moveIntoAThemeThatIsFoundNoMoreIsSaidNotToBeKept() {
    begin(consultations.openOnTwoThemes());
    var themes = inEnglish();
    var gone = themes.getLast();
    int target = section(paragraphOf(gone).id());
    var moved = draft().paragraphs().stream().filter(p -> section(p.id()) < target).toList();
    var paragraph = moved.getLast();
    while (section(paragraph.id()) < target) {
      editing.move(secretariat, seen(paragraph.id()), false);
    }
    run();
    assertThat(section(paragraph.id())).isEqualTo(section(paragraphOf(gone).id()));

    var stays = themes.getFirst();
    arranging.merge(secretariat, id, List.of(stays.id(), gone.id()), "The meeting");
    run();

    assertThat(section(paragraph.id())).isLessThan(target);
    assertThat(draft().problems())
        .filteredOn(problem -> problem.kind() == Problem.Kind.MOVE_NOT_KEPT)
        .singleElement()
        .satisfies(problem -> assertThat(problem.paragraph()).isEqualTo(paragraph.id()));
    assertThat(draft().blocking())
        .extracting(DraftProblem::kind)
        .doesNotContain(Problem.Kind.MOVE_NOT_KEPT);
    assertThat(kept.of(secretariat, id).orElseThrow().notKept()).isEqualTo(1);

    run();
    assertThat(draft().problems())
        .extracting(DraftProblem::kind)
        .doesNotContain(Problem.Kind.MOVE_NOT_KEPT);
  }

  /// A theme is named over its own section, wherever its paragraph stands.
  @Test
  void themeWhoseParagraphWasMovedIsNamedOverItsOwnSection() {
    begin(consultations.openOnTwoThemes());
    var theme = draft().findings().themes().getLast();
    var paragraph = paragraphOf(theme);
    var titles = titles();
    int own = section(paragraph.id());
    editing.move(secretariat, seen(paragraph.id()), true);
    assertThat(section(paragraph.id())).isNotEqualTo(own);

    arranging.rename(secretariat, id, theme.id(), "What it is on");

    titles.set(own, "What it is on");
    assertThat(titles()).isEqualTo(titles);
  }

  @Test
  void wordsOfARemovedCommentLeaveWhatWasTakenOut() {
    begin(consultations.closed());
    var quoting =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().stream().anyMatch(s -> !s.quotes().isEmpty()))
            .findFirst()
            .orElseThrow();
    var sentence =
        quoting.sentences().stream().filter(s -> !s.quotes().isEmpty()).findFirst().orElseThrow();
    var quote = sentence.quotes().getFirst();
    String words = sentence.text().substring(quote.start(), quote.end());
    editing.removeParagraph(secretariat, seen(quoting.id()));
    assertThat(kept.removed(secretariat, id).getFirst().text()).contains(words);

    review.remove(threads.findComment(made.consultation(), quote.comment()).orElseThrow().id());

    await()
        .untilAsserted(
            () ->
                assertThat(kept.removed(secretariat, id).getFirst().text()).doesNotContain(words));
    assertThat(
            database
                .sql(
                    "SELECT COUNT(*) FROM synthesis_document WHERE INSTR(content, ?) > 0 AND"
                        + " synthesis_id IN (SELECT id FROM synthesis WHERE consultation_id = ?)")
                .params(words, id.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void begin(SmallConsultation.Made begun) {
    made = begun;
    secretariat = begun.secretariat();
    id = begun.consultation().id();
    run();
  }

  private String tells(ParagraphId paragraph) {
    return database
        .sql("SELECT tells FROM synthesis_paragraph WHERE id = ? AND synthesis_id = " + LATEST)
        .params(paragraph.value(), id.value())
        .query(String.class)
        .single();
  }

  private void remember(String which, String tells) {
    assertThat(
            database
                .sql(
                    "UPDATE synthesis_document SET content = JSON_SET(content, '$.tells', ?) WHERE "
                        + which
                        + " AND synthesis_id = "
                        + LATEST)
                .params(tells, id.value())
                .update())
        .isEqualTo(1);
  }

  private int states() {
    return database
        .sql(
            "SELECT COUNT(*) FROM synthesis_document WHERE JSON_EXISTS(content, '$.state.id') AND kind"
                + " = 'REMOVED_PARAGRAPH' AND synthesis_id IN"
                + " (SELECT id FROM synthesis WHERE consultation_id = ?)")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  private SynthesisParagraph ofATheme() {
    return SmallConsultation.body(draft()).stream()
        .filter(paragraph -> paragraph.theme() != null)
        .findFirst()
        .orElseThrow();
  }

  private SynthesisParagraph paragraphOf(ThemeFinding theme) {
    return draft().sections().stream()
        .filter(section -> section.kind() == SectionKind.THEME)
        .flatMap(section -> section.paragraphs().stream())
        .filter(paragraph -> theme.id().equals(paragraph.theme()))
        .findFirst()
        .orElseThrow();
  }

  /// Those on hubs and on the agenda.
  private List<ThemeFinding> inEnglish() {
    return draft().findings().themes().stream()
        .filter(theme -> theme.question() == 1 && theme.language().equals(LanguageTag.ENGLISH))
        .toList();
  }

  private List<Integer> unaccounted() {
    return draft().problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.COMMENT_UNACCOUNTED)
        .map(DraftProblem::comment)
        .toList();
  }

  private List<ParagraphId> ids() {
    return draft().paragraphs().stream().map(SynthesisParagraph::id).toList();
  }

  private List<String> titles() {
    return new ArrayList<>(draft().sections().stream().map(SynthesisSection::title).toList());
  }

  private int section(ParagraphId paragraph) {
    return draft().sections().stream()
        .filter(section -> section.paragraphs().stream().anyMatch(p -> p.id().equals(paragraph)))
        .findFirst()
        .orElseThrow()
        .position();
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }
}
