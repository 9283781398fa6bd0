package org.rapporteur.rendering.document;

import java.util.List;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// A paragraph. Its number counts through the whole document: `¶ 13`.
///
/// @param id the same in all editions
public record ReportParagraph(String id, int number, List<Sentence> sentences) implements Block {

  public ReportParagraph {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalStateException("Paragraph %d has no sentence".formatted(number));
    }
  }

  ReportParagraph withoutQuotations(TextMatcher matcher, TextRemoval removal) {
    return new ReportParagraph(
        id, number, sentences.stream().map(s -> s.withoutQuotations(matcher, removal)).toList());
  }
}
