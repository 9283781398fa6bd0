package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a plain text into blocks that no sentence crosses: paragraphs, list items, single lines.
/// Lines wrapped by a mail program belong to one block.
final class TextBlocks {

  /// Char positions, end exclusive, without the list marker.
  record TextBlock(int start, int end) {}

  /// A bullet needs no following space. A letter with a full stop needs one and a capital after it,
  /// so that "e.g." is no marker.
  private static final Pattern LIST_MARKER =
      Pattern.compile(
          "\\s*(?:[•‣◦▪·]|(?:[-*+–—]|\\(?\\p{Nd}{1,3}[.)、]|\\(?[a-z]\\)|\\([ivx]{1,4}\\))(?:\\s|$)"
              + "|[a-z]\\.(?=\\s*\\p{Lu}))\\s*");

  private static final Pattern URL = Pattern.compile("https?:|www\\.");

  private static final String FULL_STOPS = ".!?:;…。！？：；؟؛۔";

  /// Mail programs wrap lines between these two columns.
  private static final int MIN_WRAP_COLUMN = 55;

  private static final int MAX_WRAP_COLUMN = 80;

  private TextBlocks() {}

  static List<TextBlock> split(String text) {
    var blocks = new ArrayList<TextBlock>();
    int blockStart = 0;
    String previousLine = "";
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      if (start > 0 && !isWrapped(previousLine, line)) {
        blocks.add(blockWithoutMarker(text, blockStart, start - 1));
        blockStart = start;
      }
      previousLine = line;
      start = end + 1;
    }
    blocks.add(blockWithoutMarker(text, blockStart, text.length()));
    return blocks;
  }

  private static TextBlock blockWithoutMarker(String text, int start, int end) {
    Matcher mark = LIST_MARKER.matcher(text).region(start, end);
    return new TextBlock(mark.lookingAt() ? mark.end() : start, end);
  }

  private static boolean isWrapped(String line, String nextLine) {
    String above = line.strip();
    String below = nextLine.strip();
    if (above.isEmpty() || below.isEmpty() || startsBlock(below)) {
      return false;
    }
    if (Character.isLowerCase(below.codePointAt(0))) {
      return true;
    }
    boolean finished =
        FULL_STOPS.indexOf(above.codePointBefore(above.length())) >= 0
            || URL.matcher(above).lookingAt();
    return !finished && line.length() >= MIN_WRAP_COLUMN && line.length() <= MAX_WRAP_COLUMN;
  }

  private static boolean startsBlock(String line) {
    return LIST_MARKER.matcher(line).lookingAt() || URL.matcher(line).lookingAt();
  }
}
