package org.rapporteur.rendering.document;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// A point of the summary. It has no number, so that the numbers of the body are the same in all
/// formats.
///
/// @param id the same in all editions
/// @param paragraphs numbers of the paragraphs that support the point
public record SummaryPoint(String id, List<Sentence> sentences, List<Integer> paragraphs) {

  public SummaryPoint {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalStateException("A point of the summary has no sentence: " + id);
    }
  }

  public String text() {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }

  /// True if the point cites the content of the comment.
  public boolean citesContentOf(int comment) {
    return sentences.stream()
        .filter(sentence -> sentence.role().citesContent())
        .flatMap(sentence -> sentence.citations().stream())
        .anyMatch(citation -> citation.comment() == comment);
  }

  SummaryPoint withoutQuotations(TextMatcher matcher, TextRemoval removal) {
    return new SummaryPoint(
        id,
        sentences.stream().map(s -> s.withoutQuotations(matcher, removal)).toList(),
        paragraphs);
  }
}
