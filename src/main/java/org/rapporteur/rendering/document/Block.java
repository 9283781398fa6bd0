package org.rapporteur.rendering.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// A numbered element below a heading.
public sealed interface Block {

  /// A paragraph. Its number counts through the whole document: `¶ 13`.
  ///
  /// @param id the same in all editions
  record Paragraph(String id, int number, List<Sentence> sentences) implements Block {

    public Paragraph {
      sentences = List.copyOf(sentences);
      if (sentences.isEmpty()) {
        throw new IllegalStateException("Paragraph %d has no sentence".formatted(number));
      }
    }

    Paragraph withoutQuotations(TextMatcher matcher, TextRemoval removal) {
      return new Paragraph(
          id, number, sentences.stream().map(s -> s.withoutQuotations(matcher, removal)).toList());
    }
  }

  /// A table with its number in the document.
  record NumberedTable(int number, Table table) implements Block {}

  /// A chart with its number in the document.
  ///
  /// @param tableNumber number of the table with the same data, for formats that show both
  record Figure(int number, Chart chart, @Nullable Integer tableNumber) implements Block {

    public Figure(int number, Chart chart) {
      this(number, chart, null);
    }
  }
}
