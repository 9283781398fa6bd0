package org.rapporteur.synthesis.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A cited comment was revised since, and what it said before can still be taken out.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class EarlierWordsIT {

  private static final int OF_THE_AUTHOR = 5;
  private static final String EARLIER = "Each remote hub needs a moderator";
  private static final String QUOTING = "One wrote “" + EARLIER + "”.";
  private static final String ATTRIBUTED = "“" + EARLIER + "” (C5)";
  private static final DraftTable TABLE =
      new DraftTable(
          "Words", "Comments", List.of("Who", "What"), List.of(List.of("One", ATTRIBUTED)));

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired TableService tables;
  @Autowired CommentService comments;
  @Autowired RevisionReviewService revisions;
  @Autowired ThreadService threads;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;
  ParagraphId citesEarlier;
  ParagraphId citesCurrent;
  ParagraphId citesAnother;

  @BeforeEach
  void aDraftWhoseCommentWasRevised() {
    made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    runs.toTheEnd(secretariat, id);
    citesEarlier = citing(OF_THE_AUTHOR);
    comments.edit(made.author(), id, OF_THE_AUTHOR, new CommentEdit("Hubs are dear.", null));
    citesCurrent = citing(OF_THE_AUTHOR);
    citesAnother = citing(6);
  }

  @Test
  void footnoteThatQuotesWhatACitedCommentSaidIsRefused() {
    for (var paragraph : List.of(citesEarlier, citesCurrent)) {
      for (String quoting : List.of(QUOTING, ATTRIBUTED)) {
        assertRefused(() -> note(paragraph, quoting), "footnote");
      }
      assertThat(sentence(paragraph).footnote()).isNull();
      note(paragraph, "“" + EARLIER + "” (C6)");
    }
    note(citesAnother, QUOTING);
    assertRefused(() -> typing.cite(secretariat, seen(citesAnother), 1, OF_THE_AUTHOR), "footnote");
  }

  @Test
  void tableThatQuotesWhatACitedCommentSaidIsRefused() {
    for (var paragraph : List.of(citesEarlier, citesCurrent)) {
      assertRefused(() -> tables.add(secretariat, seen(paragraph), TABLE), "table");
    }
    tables.add(secretariat, seen(citesAnother), TABLE);
    assertRefused(() -> typing.cite(secretariat, seen(citesAnother), 1, OF_THE_AUTHOR), "table");
    assertRefused(() -> editing.join(secretariat, seen(citesAnother), seen(citesCurrent)), "table");
  }

  @Test
  void wordsThatWereTakenOutDoNotComeBackInAFootnote() {
    redact();
    assertRefused(() -> note(citesCurrent, QUOTING), "footnote");
    assertRefused(() -> tables.add(secretariat, seen(citesEarlier), TABLE), "table");
  }

  @Test
  void wordsOfTheRevisionThatIsCitedAreAQuotationAndGoWithIt() {
    typing.rewrite(secretariat, seen(citesEarlier), 1, QUOTING);
    assertThat(sentence(citesEarlier).quotes())
        .singleElement()
        .satisfies(
            quote -> {
              assertThat(quote.comment()).isEqualTo(OF_THE_AUTHOR);
              assertThat(quote.revision()).isEqualTo(1);
            });
    assertThat(drafts.find(secretariat, id).orElseThrow().problems())
        .noneMatch(problem -> citesEarlier.equals(problem.paragraph()));

    redact();
    await().untilAsserted(() -> assertThat(sentence(citesEarlier).text()).doesNotContain(EARLIER));
  }

  private void redact() {
    var comment = threads.findComment(made.consultation(), OF_THE_AUTHOR).orElseThrow().id();
    var by = Objects.requireNonNull(secretariat.person());
    revisions.redact(comment, by, List.of(new TextSpan(0, 4)));
  }

  private static void assertRefused(ThrowingCallable change, String field) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private ParagraphId citing(int comment) {
    return editing.addParagraph(
        secretariat,
        id,
        drafts.find(secretariat, id).orElseThrow().sections().getFirst().name(),
        null,
        "A sentence of people.",
        List.of(comment));
  }

  private void note(ParagraphId paragraph, String note) {
    typing.note(secretariat, seen(paragraph), 1, note);
  }

  private DraftSentence sentence(ParagraphId paragraph) {
    return paragraph(paragraph).sentences().getFirst();
  }

  private SynthesisParagraph paragraph(ParagraphId paragraph) {
    return drafts.find(secretariat, id).orElseThrow().paragraph(paragraph).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, paragraph(paragraph).version());
  }
}
