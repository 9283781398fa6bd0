package org.rapporteur.synthesis.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A paragraph is written as one text with citation marks.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ParagraphWritingIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired HistoryService history;
  @Autowired Runs runs;

  Viewer secretariat;
  ConsultationId id;
  SynthesisParagraph first;

  @BeforeEach
  void aDraft() {
    var made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    runs.toTheEnd(secretariat, id);
    first = first();
  }

  @Test
  void unchangedTextChangesNothing() {
    write(text().text());

    assertThat(first()).isEqualTo(first);
  }

  @Test
  void sentenceThatIsAddedLeavesTheOthersAsTheyWere() {
    write(text().text() + " Hubs need people. [C5]");

    var sentences = first().sentences();
    assertThat(sentences).startsWith(first.sentences().toArray(new DraftSentence[0]));
    assertThat(sentences.getLast().citedComments()).containsExactly(5);
    assertThat(act()).isEqualTo(EditAct.SENTENCE_ADDED);
  }

  @Test
  void citationIsRemovedWithItsMark() {
    write(first.sentences().getFirst().text() + " [C1]");

    assertThat(first().sentences().getFirst().citedComments()).containsExactly(1);
  }

  @Test
  void emptyLineSplitsTheParagraph() {
    int before = draft().paragraphs().size();
    write(text().text() + "\n\nHubs need people. [C5]\n\nSo it is. [C4]");

    assertThat(draft().paragraphs()).hasSize(before + 2);
    assertThat(first().sentences()).isEqualTo(first.sentences());
    assertThat(SmallConsultation.body(draft()).get(1).text()).isEqualTo("Hubs need people.");
  }

  @Test
  void unknownCommentAndEmptyTextAreRefused() {
    assertThatThrownBy(() -> write("Hubs need people. [C999]")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> write("  ")).isInstanceOf(InvalidInput.class);
    assertThat(first()).isEqualTo(first);
  }

  @Test
  void paragraphIsAddedWithItsCitations() {
    var section = draft().sections().get(1).name();
    editing.addParagraph(
        secretariat,
        id,
        section,
        first.id(),
        new ParagraphText("Hubs need people. [C5]\n\nSo it is. [1] [C4]", List.of("Or was.")));

    var added = SmallConsultation.body(draft()).subList(1, 3);
    assertThat(added)
        .extracting(SynthesisParagraph::text)
        .containsExactly("Hubs need people.", "So it is.");
    assertThat(added.getLast().sentences().getFirst().footnote()).isEqualTo("Or was.");
    assertThat(added.getLast().citedComments()).containsExactly(4);
  }

  private ParagraphText text() {
    return ParagraphText.print(first.sentences());
  }

  private void write(String text) {
    editing.writeText(
        secretariat,
        new Seen(id, first.id(), first.version()),
        new ParagraphText(text, text().footnotes()));
  }

  private EditAct act() {
    return history.undo(secretariat, id);
  }

  private SynthesisParagraph first() {
    return SmallConsultation.body(draft()).getFirst();
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }
}
