package org.rapporteur.synthesis.engine.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A numbered paragraph, with the theme or the template of the campaign that it speaks of.
@NamedInterface("draft")
public record DraftParagraph(
    int number, @Nullable String theme, @Nullable Integer campaign, List<DraftSentence> sentences) {

  public DraftParagraph {
    sentences = List.copyOf(sentences);
  }
}
