package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.shared.LanguageTag;

class ParagraphWordsTests {

  @Test
  void footnoteIsFoundAndQuotedWordsAreNot() {
    var sentence =
        Sentence.withCitations(
                Sentence.Role.QUOTATION, "One said “hubs cost”.", List.of(new Citation(1, 1, null)))
            .quoting(new QuotedSpan(10, 19, 1, 1, LanguageTag.ENGLISH))
            .withFootnote("In the second week.");

    assertThat(ParagraphWords.of(new Block.Paragraph("a", 7, List.of(sentence))))
        .isEqualTo(new ParagraphWords(7, "One said “…”. In the second week."));
  }
}
