package org.rapporteur.rendering.document;

import java.util.List;
import java.util.function.Predicate;

/// A paragraph, numbered through the whole document: `¶ 13`.
///
/// @param id stays the same from edition to edition, however the number moves
public record NumberedParagraph(String id, int number, List<Sentence> sentences) implements Block {

  public NumberedParagraph {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalStateException("Paragraph %d says nothing".formatted(number));
    }
  }

  NumberedParagraph without(Predicate<Sentence.Quoted> chosen, Withdrawal why) {
    return new NumberedParagraph(
        id, number, sentences.stream().map(s -> s.without(chosen, why)).toList());
  }
}
