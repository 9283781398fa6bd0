package org.rapporteur.discussion.reference;

import java.util.Optional;

/// A text as a reader selects it on a screen: without list marks and with single spaces. Each
/// character has its position in the original text.
final class NormalizedText {

  // No-break space, and the quotation marks that plain text puts around quotations.
  private static final String IGNORED_CHARACTERS = "\u00a0«»";

  private final StringBuilder normalized = new StringBuilder();
  private final int[] originalPositions;

  NormalizedText(String text) {
    originalPositions = new int[text.length() + 1];
    boolean isLineStart = true;
    int i = 0;
    while (i < text.length()) {
      int markLength = isLineStart ? listMarkLength(text, i) : 0;
      if (markLength > 0) {
        i += markLength;
        isLineStart = false;
        continue;
      }
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || IGNORED_CHARACTERS.indexOf(c) >= 0;
      isLineStart = c == '\n' || isLineStart && blank;
      if (!blank) {
        append(c, i);
      } else if (!normalized.isEmpty() && normalized.charAt(normalized.length() - 1) != ' ') {
        append(' ', i);
      }
      i++;
    }
    if (!normalized.isEmpty() && normalized.charAt(normalized.length() - 1) == ' ') {
      normalized.setLength(normalized.length() - 1);
    }
  }

  /// A range of chars in the original text; the end is exclusive.
  record CharRange(int start, int end) {}

  /// Finds the other text in the original text.
  Optional<CharRange> find(NormalizedText other) {
    int index = other.normalized.isEmpty() ? -1 : normalized.indexOf(other.normalized.toString());
    return index < 0
        ? Optional.empty()
        : Optional.of(
            new CharRange(
                originalPositions[index],
                originalPositions[index + other.normalized.length() - 1] + 1));
  }

  boolean isEqualTo(NormalizedText other) {
    return normalized.compareTo(other.normalized) == 0;
  }

  private void append(char c, int position) {
    originalPositions[normalized.length()] = position;
    normalized.append(c);
  }

  // List marks such as "1. " or "- " at the start of a line.
  private static int listMarkLength(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < 9 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean isNumber = i > from && i < text.length() && ".)".indexOf(text.charAt(i)) >= 0;
    boolean isMark = i == from && i < text.length() && "-*+".indexOf(text.charAt(i)) >= 0;
    return (isNumber || isMark)
            && i + 1 < text.length()
            && Character.isWhitespace(text.charAt(i + 1))
        ? i + 2 - from
        : 0;
  }
}
