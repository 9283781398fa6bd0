package org.rapporteur.rendering.format;

import org.rapporteur.shared.Markdown;

/// Text inside Markdown that stays text.
final class MarkdownText {

  private MarkdownText() {}

  static String link(String text, String address) {
    return "[%s](%s)".formatted(plain(text), address);
  }

  /// One line, with the spaces at its ends, that renders as exactly the text.
  static String plain(String text) {
    String line = Directions.closed(text.replaceAll("\\s+", " "));
    String bare = line.strip();
    if (bare.isEmpty()) {
      return line;
    }
    int start = line.indexOf(bare);
    return line.substring(0, start) + Markdown.escape(bare) + line.substring(start + bare.length());
  }
}
