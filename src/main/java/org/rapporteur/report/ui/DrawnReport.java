package org.rapporteur.report.ui;

import java.util.List;
import org.rapporteur.rendering.document.CommentCoverage;

/// The parts of a report's page that are the same for every reader of an edition.
///
/// @param contents the table of contents, and `around` what stands before, between and after the
/// paragraphs: safe HTML
record DrawnReport(
    String title,
    CommentCoverage coverage,
    String contents,
    List<String> around,
    List<Paragraph> paragraphs,
    String citation) {

  /// @param heading under which it stands
  record Paragraph(String id, int number, String heading, String html) {}

  DrawnReport {
    if (around.size() != paragraphs.size() + 1) {
      throw new IllegalStateException(
          "%d paragraphs among %d parts".formatted(paragraphs.size(), around.size()));
    }
    around = List.copyOf(around);
    paragraphs = List.copyOf(paragraphs);
  }

  int weight() {
    return contents.length()
        + around.stream().mapToInt(String::length).sum()
        + paragraphs.stream().mapToInt(paragraph -> paragraph.html().length()).sum();
  }
}
