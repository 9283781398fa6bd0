package org.rapporteur.analysis.written;

import java.util.List;

/// The summary of what was said on a question.
public record WrittenSummary(int question, List<Sentence> sentences) {

  /// @param paragraphs numbers of the paragraphs that the sentence summarizes
  public record Sentence(String text, List<Integer> paragraphs) {

    public Sentence {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  public WrittenSummary {
    sentences = List.copyOf(sentences);
  }
}
