package org.rapporteur.shared;

import java.util.Optional;

/// Fast path for Markdown that consists only of plain paragraphs, like most comments. Parsing would
/// take twenty times as long.
final class MarkupFreeText {

  /// Characters that can start or end markup inside a line.
  private static final String INLINE_MARKUP = "\\`*_[]<>&";

  /// Marks that may start a line without making it a list or a heading.
  private static final String LINE_START_MARKS = "\"'(“‘«„¿¡";

  private MarkupFreeText() {}

  /// Returns empty if the text may contain markup. Runs for every comment, so it only looks at
  /// characters.
  static Optional<String> findPlainText(String markdown) {
    boolean isLineStart = true;
    for (int index = 0; index < markdown.length(); index++) {
      char character = markdown.charAt(index);
      if (character == '\n') {
        if (index > 0 && markdown.charAt(index - 1) == ' ') {
          return Optional.empty();
        }
        isLineStart = true;
      } else if (character < ' '
          || INLINE_MARKUP.indexOf(character) >= 0
          || isLineStart && !canStartLine(character)) {
        return Optional.empty();
      } else {
        isLineStart = false;
      }
    }
    return Optional.of(collapseBlankLines(markdown).strip());
  }

  private static boolean canStartLine(char character) {
    return Character.isLetter(character) || LINE_START_MARKS.indexOf(character) >= 0;
  }

  private static String collapseBlankLines(String text) {
    if (!text.contains("\n\n\n")) {
      return text;
    }
    return text.replaceAll("\n{3,}", "\n\n");
  }
}
