package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a plain text into blocks: paragraphs, list items and single lines. A sentence is within
/// one block. Lines that a mail program wrapped belong to one block.
final class TextBlocks {

  /// Block without its list marker.
  /// @param start first char position
  /// @param end char position after the last
  record TextBlock(int start, int end) {}

  /// Marker of a list item. After a letter with a full stop, the item must start with a capital
  /// letter, so that "e.g." is no marker.
  private static final Pattern LIST_MARKER =
      Pattern.compile(
          "\\s*(?:[•‣◦▪·]|(?:[-*+–—]|\\(?\\p{Nd}{1,3}[.)、]|\\(?[a-z]\\)|\\([ivx]{1,4}\\))(?:\\s|$)"
              + "|[a-z]\\.(?=\\s*\\p{Lu}))\\s*");

  private static final Pattern URL = Pattern.compile("https?:|www\\.");

  private static final String FULL_STOPS = ".!?:;…。！？：；؟؛۔";

  /// Minimum and maximum length of a line that a mail program wrapped.
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
        blocks.add(createBlock(text, blockStart, start - 1));
        blockStart = start;
      }
      previousLine = line;
      start = end + 1;
    }
    blocks.add(createBlock(text, blockStart, text.length()));
    return blocks;
  }

  private static TextBlock createBlock(String text, int start, int end) {
    Matcher marker = LIST_MARKER.matcher(text).region(start, end);
    return new TextBlock(marker.lookingAt() ? marker.end() : start, end);
  }

  /// True if the next line continues the block of this line.
  private static boolean isWrapped(String line, String nextLine) {
    String above = line.strip();
    String below = nextLine.strip();
    if (above.isEmpty() || below.isEmpty() || startsBlock(below)) {
      return false;
    }
    if (Character.isLowerCase(below.codePointAt(0))) {
      return true;
    }
    boolean isFinished =
        FULL_STOPS.indexOf(above.codePointBefore(above.length())) >= 0
            || URL.matcher(above).lookingAt();
    return !isFinished && line.length() >= MIN_WRAP_COLUMN && line.length() <= MAX_WRAP_COLUMN;
  }

  private static boolean startsBlock(String line) {
    return LIST_MARKER.matcher(line).lookingAt() || URL.matcher(line).lookingAt();
  }
}
