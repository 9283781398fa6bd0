package org.rapporteur.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceText;
import org.rapporteur.analysis.material.SourceText.AttachedDocument;
import org.rapporteur.language.TextSpan;

/// What is read in the documents attached to a comment.
class AttachedDocumentsTests {

  private static final String LETTER =
      """
      Harbour Board 🌍
      4 December 2022

      Dear Secretariat,

      Night trains must run every day.

      Yours sincerely,
      Director
      """;

  @Test
  void statementsOfAttachedDocumentCiteTheirComment() {
    var comment = commentWith("See the attached letter.", LETTER);
    var reading = read(comment);

    assertThat(reading.statements())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.comment()).isEqualTo(1);
              assertThat(statement.text()).isEqualTo("Night trains must run every day.");
              assertThat(comment.words(statement.span())).isEqualTo(statement.text());
              assertThat(comment.isInDocument(statement.span())).isTrue();
            });
    assertThat(reading.attachmentOnly()).isEmpty();
  }

  @Test
  void ownWordsAreInNoDocument() {
    var comment = commentWith("Ferries are late. See the attached letter.", LETTER);
    assertThat(read(comment).statements())
        .extracting(statement -> comment.isInDocument(statement.span()))
        .containsExactly(false, true);
  }

  @Test
  void quotationsAreCheckedAgainstAttachedDocument() {
    var comment = commentWith("See the attached letter.", LETTER);
    assertThat(RevisionTexts.of(material(comment)).plainText(1, 1))
        .hasValueSatisfying(text -> assertThat(text).contains("Night trains must run every day."));
  }

  @Test
  void textExtractedLaterIsReadAgain() {
    var pointer = material(commentWith("See the attached letter.", "")).present(1);
    assertThat(commentWith("See the attached letter.", LETTER).textKey())
        .isNotEqualTo(pointer.textKey());
  }

  private static SourceComment commentWith(String text, String document) {
    String all = text + "\n\n" + document;
    int start = text.length() + 2;
    var comment = aConsultation().says(text).material().present(1);
    return new SourceComment(
        1,
        1,
        1,
        null,
        new SourceText(
            all,
            List.of(
                new AttachedDocument(
                    "letter.pdf",
                    new TextSpan(start, start + document.codePointCount(0, document.length()))))),
        comment.language(),
        comment.contributor(),
        comment.receipt());
  }

  private static Material material(SourceComment comment) {
    var facts = aConsultation().material();
    return new Material(facts.facts(), facts.questions(), List.of(comment), List.of());
  }

  private static StatementReading read(SourceComment comment) {
    return StatementReader.read(material(comment), List.of(), Memory.NONE, Progress.SILENT);
  }
}
