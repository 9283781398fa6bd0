package org.rapporteur.report.page;

import java.util.List;
import java.util.Optional;
import org.rapporteur.rendering.document.CommentCoverage;

/// The safe HTML of an edition, which is the same for all readers.
///
/// @param contents table of contents
/// @param betweenParagraphs HTML before, between and after the paragraphs
/// @param citation how to cite the edition, as plain text
public record RenderedReport(
    String title,
    CommentCoverage coverage,
    String contents,
    List<String> betweenParagraphs,
    List<Paragraph> paragraphs,
    String citation) {

  /// A numbered paragraph. Its id is the same in every edition.
  ///
  /// @param heading heading of its section, with the section number
  public record Paragraph(String id, int number, String heading, String html) {}

  public RenderedReport {
    if (betweenParagraphs.size() != paragraphs.size() + 1) {
      throw new IllegalArgumentException(
          "%d parts around %d paragraphs".formatted(betweenParagraphs.size(), paragraphs.size()));
    }
    betweenParagraphs = List.copyOf(betweenParagraphs);
    paragraphs = List.copyOf(paragraphs);
  }

  public Optional<Paragraph> findParagraph(String id) {
    return paragraphs.stream().filter(paragraph -> paragraph.id().equals(id)).findFirst();
  }

  /// Returns the length of the HTML in characters.
  int length() {
    return contents.length()
        + betweenParagraphs.stream().mapToInt(String::length).sum()
        + paragraphs.stream().mapToInt(paragraph -> paragraph.html().length()).sum();
  }
}
