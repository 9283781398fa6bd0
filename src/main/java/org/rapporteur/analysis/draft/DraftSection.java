package org.rapporteur.analysis.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading of level 1 to 3 and the paragraphs under it. The epigraph is quoted from the mandate
/// itself; it is the institution's text, not a sentence of the draft.
public record DraftSection(
    SectionKind kind,
    int level,
    String title,
    @Nullable Integer question,
    @Nullable String epigraph,
    List<DraftParagraph> paragraphs) {

  public DraftSection {
    paragraphs = List.copyOf(paragraphs);
  }
}
