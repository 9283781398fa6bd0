package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Joins lines that a mail program or a PDF reader wrapped. Lists, tables, verse, addresses and
/// page heads keep their lines.
public final class WrappedLines {

  /// Minimum and maximum length of a line that was wrapped. Verse and addresses have shorter lines.
  private static final int MIN_COLUMN = 45;

  private static final int MAX_COLUMN = 130;

  /// So many lines in a row with the same width are wrapped, even if each begins with a capital.
  private static final int MIN_LINES = 4;

  private static final double MIN_FULL_LINES = 0.8;

  private static final Pattern BLOCK_START =
      Pattern.compile(
          "\\s*(?:[•‣◦▪·>#|]|[-*+–—]\\s|\\(?(?:\\p{Nd}{1,3}|\\p{L}|[ivxIVX]{1,5})[.)、]\\s|https?:|www\\.)");

  private static final Pattern TABLE = Pattern.compile("\\t|\\||\\S\\s{3,}\\S");

  private static final String SENTENCE_ENDS = ".!?:;…。！？：；؟؛۔";

  private static final Pattern HYPHEN_END = Pattern.compile("(\\p{L}+)[-\u2010]$");

  /// Beginnings that keep their hyphen: "long-term", "multi-stakeholder".
  private static final Set<String> PREFIXES =
      Set.of(
          "multi",
          "non",
          "self",
          "long",
          "short",
          "well",
          "co",
          "pre",
          "post",
          "anti",
          "cross",
          "inter",
          "high",
          "low",
          "full",
          "part",
          "real",
          "all",
          "one",
          "two",
          "three",
          "sub",
          "semi",
          "ex",
          "e",
          "peut",
          "quelques",
          "lui",
          "elle",
          "eux",
          "c'est");

  private WrappedLines() {}

  public static String join(String input) {
    String text = input.replace("\r\n", "\n").replace('\r', '\n');
    if (text.indexOf('\n') < 0) {
      return text;
    }
    var joined = new StringBuilder(text.length());
    var paragraph = new ArrayList<String>();
    var layout = PageLayout.of(text);
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || layout.contains(line)) {
        append(joined, paragraph, text);
        paragraph.clear();
        joined.append(line).append('\n');
      } else {
        paragraph.add(line.stripTrailing());
      }
    }
    append(joined, paragraph, text);
    joined.setLength(joined.length() - 1);
    return joined.toString();
  }

  private static void append(StringBuilder joined, List<String> lines, String text) {
    boolean full = isFull(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i > 0 && isWrapped(lines.get(i - 1), line, full)) {
        joined.setLength(joined.length() - 1);
        appendContinuation(joined, line.strip(), text);
      } else {
        joined.append(line);
      }
      joined.append('\n');
    }
  }

  /// True if nearly each line has no space for the first word of the next.
  private static boolean isFull(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (lines.size() < MIN_LINES || width > MAX_COLUMN) {
      return false;
    }
    long full = 0;
    for (int i = 1; i < lines.size(); i++) {
      String next = lines.get(i).strip();
      int space = next.indexOf(' ');
      int word = space < 0 ? next.length() : space;
      full += lines.get(i - 1).length() + 1 + word > width ? 1 : 0;
    }
    return full >= MIN_FULL_LINES * (lines.size() - 1);
  }

  /// True if the next line continues this line.
  ///
  /// @param full true if the lines of the paragraph have the same width
  private static boolean isWrapped(String line, String next, boolean full) {
    if (line.length() < MIN_COLUMN
        || line.length() > MAX_COLUMN
        || BLOCK_START.matcher(next).lookingAt()
        || TABLE.matcher(line.strip()).find()
        || TABLE.matcher(next.strip()).find()) {
      return false;
    }
    boolean ends = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    boolean continues = Character.isLowerCase(next.strip().codePointAt(0));
    return full || continues && !ends;
  }

  private static void appendContinuation(StringBuilder joined, String next, String text) {
    int last = joined.length() - 1;
    if (joined.charAt(last) == '\u00AD' || joined.charAt(last) == '¬') {
      joined.setLength(last);
    } else if (isHyphenated(joined, next)) {
      if (!keepsHyphen(joined, next, text)) {
        joined.setLength(last);
      }
    } else if (isSpaced(joined.codePointBefore(joined.length()), next.codePointAt(0))) {
      joined.append(' ');
    }
    joined.append(next);
  }

  private static boolean isHyphenated(StringBuilder joined, String next) {
    return HYPHEN_END.matcher(lastWord(joined)).find()
        && Character.isLowerCase(next.codePointAt(0));
  }

  private static String lastWord(CharSequence text) {
    int start = text.length();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, text.length()).toString();
  }

  /// True if the text has the word with its hyphen elsewhere, or the hyphen belongs to a prefix. An
  /// ending of two letters ("dit-il", "кто-то") has a hyphen of its own too.
  private static boolean keepsHyphen(StringBuilder joined, String next, String text) {
    String before = lastWord(joined).toLowerCase(Locale.ROOT);
    String start = before.substring(0, before.length() - 1);
    String end = next.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]", 2)[0];
    String all = text.toLowerCase(Locale.ROOT);
    if (all.contains(start + end)) {
      return false;
    }
    return all.contains(before + end) || PREFIXES.contains(start) || end.length() <= 2;
  }

  /// Chinese and Japanese have no spaces between words.
  private static boolean isSpaced(int last, int first) {
    return !Character.isIdeographic(first) && !Character.isIdeographic(last);
  }
}
