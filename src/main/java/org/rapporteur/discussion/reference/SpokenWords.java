package org.rapporteur.discussion.reference;

import java.util.Optional;

/// A text as one sees it selected on a screen: without marks of lists and with one space between
/// words, each of its characters known by its place in the text itself.
final class SpokenWords {

  // A no-break space, and the marks in which plain text puts a quotation.
  private static final String UNSEEN = "\u00a0«»";

  private final StringBuilder words = new StringBuilder();
  private final int[] places;

  SpokenWords(String text) {
    places = new int[text.length() + 1];
    boolean begins = true;
    int i = 0;
    while (i < text.length()) {
      int mark = begins ? mark(text, i) : 0;
      if (mark > 0) {
        i += mark;
        begins = false;
        continue;
      }
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || UNSEEN.indexOf(c) >= 0;
      begins = c == '\n' || begins && blank;
      if (!blank) {
        add(c, i);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        add(' ', i);
      }
      i++;
    }
    if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
      words.setLength(words.length() - 1);
    }
  }

  /// From where to where the text says the same as another, in chars of the text.
  Optional<int[]> find(SpokenWords other) {
    int at = other.words.isEmpty() ? -1 : words.indexOf(other.words.toString());
    return at < 0
        ? Optional.empty()
        : Optional.of(new int[] {places[at], places[at + other.words.length() - 1] + 1});
  }

  boolean isSameAs(SpokenWords other) {
    return words.compareTo(other.words) == 0;
  }

  private void add(char c, int place) {
    places[words.length()] = place;
    words.append(c);
  }

  // "1. ", "- " at the beginning of a line.
  private static int mark(String text, int from) {
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
