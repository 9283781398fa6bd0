package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.wording.Wording;

/// Collects sections and numbers their paragraphs through. A section without a paragraph is left
/// out, unless others stand under it.
final class Paragraphs {

  private final Wording wording;
  private final List<DraftSection> sections = new ArrayList<>();
  private int number;

  Paragraphs(Wording wording) {
    this.wording = wording;
  }

  void heading(SectionKind kind, int level, String title, @Nullable Integer question) {
    sections.add(new DraftSection(kind, level, title, question, null, List.of()));
  }

  void section(
      SectionKind kind, int level, @Nullable Integer question, List<DraftParagraph> paragraphs) {
    section(kind, level, wording.title(kind, Map.of()), question, null, paragraphs);
  }

  void section(
      SectionKind kind,
      int level,
      String title,
      @Nullable Integer question,
      @Nullable String epigraph,
      List<DraftParagraph> paragraphs) {
    if (paragraphs.stream().anyMatch(paragraph -> !paragraph.sentences().isEmpty())) {
      sections.add(new DraftSection(kind, level, title, question, epigraph, paragraphs));
    }
  }

  DraftParagraph paragraph(List<DraftSentence> sentences) {
    return paragraph(null, null, sentences);
  }

  DraftParagraph paragraph(
      @Nullable String theme, @Nullable Integer campaign, List<DraftSentence> sentences) {
    return new DraftParagraph(++number, theme, campaign, sentences);
  }

  /// What has been written so far.
  List<DraftSection> written() {
    return List.copyOf(sections);
  }

  /// Before everything else.
  void summary(List<DraftParagraph> paragraphs) {
    if (!paragraphs.isEmpty()) {
      String title = wording.title(SectionKind.SUMMARY, Map.of());
      sections.addFirst(new DraftSection(SectionKind.SUMMARY, 1, title, null, null, paragraphs));
    }
  }

  Draft draft() {
    return new Draft(sections);
  }
}
