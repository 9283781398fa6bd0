package org.rapporteur.shared;

import java.util.Optional;

/// Text in which CommonMark sees nothing but paragraphs, as most comments are: its plain text is
/// told without parsing, which takes twenty times as long.
final class UnmarkedText {

  /// What begins or ends anything inside a line.
  private static final String MARKS = "\\`*_[]<>&";

  /// What may stand before the first letter of a line without making it a list or a heading.
  private static final String OPENING = "\"'(“‘«„¿¡";

  private UnmarkedText() {}

  /// Empty where something may be marked; asked of every comment, so it looks at characters alone.
  static Optional<String> plain(String markdown) {
    boolean begins = true;
    for (int at = 0; at < markdown.length(); at++) {
      char c = markdown.charAt(at);
      if (c == '\n') {
        if (at > 0 && markdown.charAt(at - 1) == ' ') {
          return Optional.empty();
        }
        begins = true;
      } else if (c < ' ' || MARKS.indexOf(c) >= 0 || begins && !mayBegin(c)) {
        return Optional.empty();
      } else {
        begins = false;
      }
    }
    return Optional.of(separated(markdown).strip());
  }

  private static boolean mayBegin(char c) {
    return Character.isLetter(c) || OPENING.indexOf(c) >= 0;
  }

  /// However many empty lines stand between two paragraphs, it is one.
  private static String separated(String text) {
    if (!text.contains("\n\n\n")) {
      return text;
    }
    return text.replaceAll("\n{3,}", "\n\n");
  }
}
