package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.Quotation;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.SentenceKind;
import org.rapporteur.shared.LanguageTag;

class ParagraphWordsTests {

  @Test
  void footnoteIsFoundAndQuotedWordsAreNot() {
    var sentence =
        Sentence.citing(
                SentenceKind.QUOTATION, "One said “hubs cost”.", List.of(new Citation(1, 1, null)))
            .quoting(new Quotation(10, 19, 1, 1, LanguageTag.ENGLISH))
            .withFootnote("In the second week.");

    assertThat(ParagraphWords.of(new NumberedParagraph("a", 7, List.of(sentence))))
        .isEqualTo(new ParagraphWords(7, "One said “…”. In the second week."));
  }
}
