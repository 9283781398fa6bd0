package org.rapporteur.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Passage of a found text, split into matches and the text between them. The parts are plain text
/// and must be escaped when they are rendered.
public record HighlightedExcerpt(List<ExcerptPart> parts) {

  /// Match, or text between two matches.
  public record ExcerptPart(String text, boolean isMatch) {}

  public HighlightedExcerpt {
    parts = List.copyOf(parts);
  }

  public long countMatches() {
    return parts.stream().filter(ExcerptPart::isMatch).count();
  }

  /// Renders escaped HTML, in which `mark` is the only element.
  public String toHtml() {
    return parts.stream()
        .map(
            part ->
                part.isMatch() ? "<mark>" + escape(part.text()) + "</mark>" : escape(part.text()))
        .collect(Collectors.joining());
  }

  private static String escape(String text) {
    // With this encoding only characters that HTML reserves are escaped.
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
