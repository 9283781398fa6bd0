package org.rapporteur.search;

import java.util.List;
import java.util.stream.Collectors;

/// Passage of a found text, in parts, with matches highlighted. Parts are plain text: escape them
/// when rendering.
public record Excerpt(List<ExcerptPart> parts) {

  /// Part of an excerpt.
  public record ExcerptPart(String text, boolean isMatch) {}

  public Excerpt {
    parts = List.copyOf(parts);
  }

  public long countMatches() {
    return parts.stream().filter(ExcerptPart::isMatch).count();
  }

  /// Escaped HTML; `mark` is its only element.
  public String toHtml() {
    return parts.stream()
        .map(
            part ->
                part.isMatch() ? "<mark>" + escape(part.text()) + "</mark>" : escape(part.text()))
        .collect(Collectors.joining());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
