package org.rapporteur.synthesis.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
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

  static SynthesisSection heading(int position, DraftSection section) {
    return new SynthesisSection(
        position,
        section.kind(),
        section.level(),
        section.title(),
        section.question(),
        section.kind() == SectionKind.THEME ? section.paragraphs().getFirst().theme() : null,
        section.epigraph(),
        List.of());
  }

  static SynthesisSection annex(int position, String title) {
    return new SynthesisSection(position, SectionKind.ANNEX, 1, title, null, null, null, List.of());
  }

  SynthesisSection titled(String other) {
    return new SynthesisSection(
        position, kind, level, other, question, theme, epigraph, paragraphs);
  }

  SynthesisSection with(List<SynthesisParagraph> others) {
    return new SynthesisSection(position, kind, level, title, question, theme, epigraph, others);
  }

  public SectionName name() {
    return SectionName.of(kind, question, theme, title);
  }

  /// The sections as the engine checks them.
  public static Draft draft(List<SynthesisSection> sections) {
    return new Draft(sections.stream().map(SynthesisSection::section).toList());
  }

  private static DraftSection section(SynthesisSection one) {
    return new DraftSection(
        one.kind,
        one.level,
        one.title,
        one.question,
        one.epigraph,
        one.paragraphs.stream()
            .map(p -> new DraftParagraph(p.number(), p.theme(), p.campaign(), p.sentences()))
            .toList());
  }
}
