package org.rapporteur.synthesis.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Footnotes are the secretariat's, and a part of the paragraph.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class FootnoteIT {

  private static final String NOTE = "The hubs were listed in the programme.";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired HistoryService history;
  @Autowired Runs runs;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aDraft() {
    made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
  }

  @Test
  void footnoteStandsUntilItIsChangedRemovedOrUndone() {
    var before = quoting();
    assertThat(before.written()).isFalse();

    note(before, 1, "  The hubs were\nlisted in the programme. ");
    var noted = again(before);
    assertThat(footnote(noted, 1)).isEqualTo(NOTE);
    assertThat(noted.written()).isTrue();
    assertThat(noted.version()).isEqualTo(before.version() + 1);
    assertThat(noted.sentences().getFirst().kind()).isEqualTo(before.sentences().getFirst().kind());
    assertThat(draft().problems()).isEmpty();
    var told = history.of(secretariat, id).getFirst();
    assertThat(told.act()).isEqualTo(EditAct.FOOTNOTE_CHANGED);
    assertThat(told.before()).doesNotContain(NOTE);
    assertThat(told.after()).contains("[" + NOTE + "]");

    note(noted, 1, "Another note.");
    assertThat(footnote(again(before), 1)).isEqualTo("Another note.");
    history.undo(secretariat, id);
    assertThat(footnote(again(before), 1)).isEqualTo(NOTE);

    note(again(before), 1, "  ");
    assertThat(footnote(again(before), 1)).isNull();
    assertThat(again(before).sentences()).isEqualTo(before.sentences());
  }

  @Test
  void secondOfTwoEditorsIsToldAndKeepsTheNote() {
    var seenByBoth = quoting();
    note(seenByBoth, 1, NOTE);

    assertThatThrownBy(() -> note(seenByBoth, 1, "My own note."))
        .isInstanceOfSatisfying(
            ParagraphChanged.class, changed -> assertThat(changed.theirs()).contains(NOTE));
    assertThat(footnote(again(seenByBoth), 1)).isEqualTo(NOTE);
  }

  @Test
  void noteThatIsTooLongOrQuotesACommentIsRefused() {
    var paragraph = quoting();
    int at = quotingSentence(paragraph);
    var sentence = paragraph.sentences().get(at - 1);
    var quote = sentence.quotes().getFirst();
    String words = sentence.text().substring(quote.start(), quote.end());

    for (String refused :
        List.of("a".repeat(EditingService.MAX_FOOTNOTE + 1), "One \u0007 control", mark(words))) {
      assertThatThrownBy(() -> note(paragraph, at, refused)).isInstanceOf(InvalidInput.class);
    }
    assertThat(again(paragraph)).isEqualTo(paragraph);

    note(paragraph, at, "a".repeat(EditingService.MAX_FOOTNOTE));
    note(again(paragraph), at, "See “the agenda of another forum”.");
    assertThat(footnote(again(paragraph), at)).isEqualTo("See “the agenda of another forum”.");
  }

  @Test
  void footnoteGoesWhereItsSentenceGoes() {
    var whole = quoting();
    int last = whole.sentences().size();
    note(whole, last, NOTE);
    var off = editing.split(secretariat, seen(again(whole)), last - 1);
    assertThat(footnote(paragraph(off), 1)).isEqualTo(NOTE);

    editing.join(secretariat, seen(again(whole)), seen(paragraph(off)));
    assertThat(footnote(again(whole), last)).isEqualTo(NOTE);

    editing.move(secretariat, seen(again(whole)), true);
    typing.rewrite(secretariat, seen(again(whole)), last, "Other words stand here.");
    typing.cite(secretariat, seen(again(whole)), last, 11);
    typing.uncite(secretariat, seen(again(whole)), last, 11);
    assertThat(footnote(again(whole), last)).isEqualTo(NOTE);
  }

  @Test
  void nextRunsKeepTheNote() {
    var paragraph = quoting();
    note(paragraph, 1, NOTE);
    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(draft().version()).isEqualTo(version);
      assertThat(footnote(again(paragraph), 1)).isEqualTo(NOTE);
      assertThat(again(paragraph).sentences().getFirst().kind())
          .isEqualTo(paragraph.sentences().getFirst().kind());
    }
  }

  @Test
  void noteStaysWhereQuotedWordsGo() {
    var paragraph = quoting();
    int at = quotingSentence(paragraph);
    note(paragraph, at, NOTE);
    var sentence = paragraph.sentences().get(at - 1);
    var quote = sentence.quotes().getFirst();
    String words = sentence.text().substring(quote.start(), quote.end());

    review.remove(threads.findComment(made.consultation(), quote.comment()).orElseThrow().id());

    await().untilAsserted(() -> assertThat(again(paragraph).text()).doesNotContain(words));
    assertThat(footnote(again(paragraph), at)).isEqualTo(NOTE);
    assertThat(history.of(secretariat, id).getFirst().after()).contains(NOTE);
  }

  @Test
  void furtherSentenceBringsItsNote() {
    var paragraph = quoting();
    var text = ParagraphText.print(paragraph.sentences());
    editing.writeText(
        secretariat,
        seen(paragraph),
        new ParagraphText(text.text() + " One more thing. [C11] [1]", List.of(NOTE)));

    assertThat(footnote(again(paragraph), paragraph.sentences().size() + 1)).isEqualTo(NOTE);
    assertThat(history.of(secretariat, id).getFirst().act()).isEqualTo(EditAct.SENTENCE_ADDED);
  }

  private void note(SynthesisParagraph paragraph, int at, String note) {
    typing.note(secretariat, seen(paragraph), at, note);
  }

  private static String mark(String words) {
    return "One said: “" + words + "”";
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  /// Of several sentences, not the first of which quotes.
  private SynthesisParagraph quoting() {
    return draft().paragraphs().stream()
        .filter(p -> p.sentences().size() > 1 && quotingSentence(p) > 1)
        .findFirst()
        .orElseThrow();
  }

  private static int quotingSentence(SynthesisParagraph paragraph) {
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      if (!paragraph.sentences().get(i).quotes().isEmpty()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static @Nullable String footnote(SynthesisParagraph paragraph, int at) {
    return paragraph.sentences().get(at - 1).footnote();
  }

  private SynthesisParagraph paragraph(ParagraphId paragraph) {
    return Objects.requireNonNull(draft().paragraph(paragraph).orElse(null));
  }

  private SynthesisParagraph again(SynthesisParagraph paragraph) {
    return paragraph(paragraph.id());
  }

  private Seen seen(SynthesisParagraph paragraph) {
    return new Seen(id, paragraph.id(), paragraph.version());
  }
}
