package org.rapporteur.synthesis.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.SectionKind;

/// A heading of level 1 to 3 and the paragraphs right under it. The position identifies it within
/// its draft. An epigraph is quoted from the mandate itself.
///
/// @param theme which it is on, where it is on one
public record SynthesisSection(
    int position,
    SectionKind kind,
    int level,
    String title,
    @Nullable Integer question,
    @Nullable String theme,
    @Nullable String epigraph,
    List<SynthesisParagraph> paragraphs) {

  public SynthesisSection {
    paragraphs = List.copyOf(paragraphs);
  }

  public SectionName name() {
    return SectionName.of(kind, question, theme, title);
  }
}
