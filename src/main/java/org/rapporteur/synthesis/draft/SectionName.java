package org.rapporteur.synthesis.draft;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.SectionKind;

/// What tells a section from the others of its draft, and is the same in the next: at its position
/// another may stand by now, and themes may have one title.
///
/// @param theme which the section is on, where it is on one
/// @param title of an annex, which nothing else tells apart from the other annexes
public record SectionName(
    SectionKind kind, @Nullable Integer question, @Nullable String theme, @Nullable String title) {

  public static SectionName of(
      SectionKind kind, @Nullable Integer question, @Nullable String theme, String title) {
    return new SectionName(kind, question, theme, kind == SectionKind.ANNEX ? title : null);
  }
}
