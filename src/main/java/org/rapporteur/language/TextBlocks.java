package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stretches of a plain text that no sentence crosses: paragraphs, list items, lines that stand
/// alone. Lines that a mail program wrapped are one stretch.
final class TextBlocks {

  /// In chars, half-open, without the list item's mark.
  record Block(int start, int end) {}

  /// A bullet needs no space after it; a letter with a point does, or a capital, or "e.g." is one.
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "\\s*(?:[•‣◦▪·]|(?:[-*+–—]|\\(?\\p{Nd}{1,3}[.)、]|\\(?[a-z]\\)|\\([ivx]{1,4}\\))(?:\\s|$)"
              + "|[a-z]\\.(?=\\s*\\p{Lu}))\\s*");

  private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.");

  private static final String FULL_STOPS = ".!?:;…。！？：；؟؛۔";

  /// Mail programs wrap between these columns.
  private static final int NARROWEST_WRAP = 55;

  private static final int WIDEST_WRAP = 80;

  private TextBlocks() {}

  static List<Block> of(String text) {
    var blocks = new ArrayList<Block>();
    int blockStart = 0;
    String before = "";
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      if (start > 0 && !isWrapped(before, line)) {
        blocks.add(block(text, blockStart, start - 1));
        blockStart = start;
      }
      before = line;
      start = end + 1;
    }
    blocks.add(block(text, blockStart, text.length()));
    return blocks;
  }

  private static Block block(String text, int start, int end) {
    Matcher mark = LIST_MARK.matcher(text).region(start, end);
    return new Block(mark.lookingAt() ? mark.end() : start, end);
  }

  private static boolean isWrapped(String line, String next) {
    String above = line.strip();
    String below = next.strip();
    if (above.isEmpty() || below.isEmpty() || startsAnew(below)) {
      return false;
    }
    if (Character.isLowerCase(below.codePointAt(0))) {
      return true;
    }
    boolean finished =
        FULL_STOPS.indexOf(above.codePointBefore(above.length())) >= 0
            || ADDRESS.matcher(above).lookingAt();
    return !finished && line.length() >= NARROWEST_WRAP && line.length() <= WIDEST_WRAP;
  }

  private static boolean startsAnew(String line) {
    return LIST_MARK.matcher(line).lookingAt() || ADDRESS.matcher(line).lookingAt();
  }
}
