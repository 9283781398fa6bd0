package org.rapporteur.analysis.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A numbered paragraph, with the theme or the template of the campaign that it speaks of.
public record DraftParagraph(
    int number, @Nullable String theme, @Nullable Integer campaign, List<DraftSentence> sentences) {

  public DraftParagraph {
    sentences = List.copyOf(sentences);
  }
}
