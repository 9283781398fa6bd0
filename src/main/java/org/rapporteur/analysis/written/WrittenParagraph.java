package org.rapporteur.analysis.written;

import java.util.List;

/// The paragraph on a theme.
///
/// @param theme id of the theme
public record WrittenParagraph(int question, String theme, List<WrittenSentence> sentences) {

  public WrittenParagraph {
    sentences = List.copyOf(sentences);
  }
}
