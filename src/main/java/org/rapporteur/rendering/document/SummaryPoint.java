package org.rapporteur.rendering.document;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One statement of the summary, and the paragraphs that carry it. It has no number, so that those
/// of the body are the same in all formats.
///
/// @param id stays from edition to edition
/// @param sentences with citations of their own
public record SummaryPoint(
    String text, List<Integer> paragraphs, String id, List<Sentence> sentences) {

  public SummaryPoint {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalStateException("A point of the summary has no sentence: " + id);
    }
  }

  static SummaryPoint citing(String id, List<Sentence> sentences, List<Integer> paragraphs) {
    return new SummaryPoint(text(sentences), paragraphs, id, sentences);
  }

  SummaryPoint without(Predicate<Sentence.Quoted> chosen, Withdrawal why) {
    return citing(id, sentences.stream().map(s -> s.without(chosen, why)).toList(), paragraphs);
  }

  /// Whether it cites the comment for what it says.
  public boolean speaksOf(int comment) {
    return sentences.stream()
        .filter(sentence -> sentence.kind().speaks())
        .flatMap(sentence -> sentence.citations().stream())
        .anyMatch(citation -> citation.comment() == comment);
  }

  private static String text(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }
}
