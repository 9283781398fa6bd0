package org.rapporteur.analysis.draft;

import java.util.List;
import java.util.stream.Stream;

/// A drafted document: sections in reading order, paragraphs numbered through, those of the summary
/// behind all others, so that the body counts as it will in a report.
public record Draft(List<DraftSection> sections) {

  public Draft {
    sections = List.copyOf(sections);
  }

  public Stream<DraftParagraph> paragraphs() {
    return sections.stream().flatMap(section -> section.paragraphs().stream());
  }

  /// Without those of the summary, which account for nothing.
  public Stream<DraftParagraph> body() {
    return sections.stream()
        .filter(section -> section.kind() != SectionKind.SUMMARY)
        .flatMap(section -> section.paragraphs().stream());
  }

  public Stream<DraftParagraph> summary() {
    return sections.stream()
        .filter(section -> section.kind() == SectionKind.SUMMARY)
        .flatMap(section -> section.paragraphs().stream());
  }

  public Stream<DraftSentence> sentences() {
    return paragraphs().flatMap(paragraph -> paragraph.sentences().stream());
  }
}
