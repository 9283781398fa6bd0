package org.rapporteur.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Lines of a document that belong to its pages: page heads, page numbers and the table of
/// contents.
public final class PageLayout {

  /// Shorter texts have no pages.
  private static final int MIN_PAGED_LENGTH = 3_000;

  private static final int MIN_PAGES = 3;
  private static final int MAX_HEAD_LENGTH = 120;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "\\W*(?:page|p\\.|p[áa]g(?:ina)?\\.?|стр(?:аница)?\\.?|صفحة|第)\\s*\\d{1,4}"
              + "(?:\\s*(?:of|/|sur|de|из|من|页)\\s*\\d{0,4})?\\W*"
              + "|\\W*\\d{1,4}\\s*(?:/|of|\\|)\\s*(?:\\d{1,4}|p\\s?a\\s?g\\s?e)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CONTENTS_TITLE =
      Pattern.compile(
          "\\W*(?:table of contents|contents|table des matières|sommaire|índice|contenido"
              + "|содержание|оглавление|المحتويات|جدول المحتويات|目录)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile(".{1,150}?(?:(?:\\.\\s?){4,}|…{2,}|\\t+)\\s*(?:\\d{1,4}|[ivxl]{1,5})\\s*");

  /// An entry without dots counts below the title of the table only.
  private static final Pattern PLAIN_ENTRY = Pattern.compile(".{2,120}\\s\\d{1,4}\\s*");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final String SENTENCE_ENDS = ".!?;。！？；؟";

  /// A line by its char positions.
  ///
  /// @param end char position after the last
  public record Line(int start, int end) {}

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> heads = new HashMap<>();

  private PageLayout(String text) {
    this.text = text;
  }

  /// Finds the layout of a text with line feeds.
  public static PageLayout of(String text) {
    var layout = new PageLayout(text);
    if (text.indexOf('\n') >= 0) {
      layout.find();
    }
    return layout;
  }

  public List<Line> lines() {
    return lines;
  }

  private void find() {
    var all = split();
    if (text.length() >= MIN_PAGED_LENGTH) {
      all.forEach(line -> countHead(text.substring(line.start, line.end)));
    }
    boolean inContents = false;
    for (var line : all) {
      String words = text.substring(line.start, line.end);
      boolean title = CONTENTS_TITLE.matcher(words).matches();
      inContents = title || inContents && (words.isBlank() || isEntry(words));
      if (!words.isBlank() && (inContents || contains(words))) {
        lines.add(line);
      }
    }
  }

  /// True if a line is a page head, a page number or an entry of a table of contents with dots.
  boolean contains(String line) {
    return CONTENTS_ENTRY.matcher(line).matches()
        || PAGE_NUMBER.matcher(line).matches()
        || heads.getOrDefault(headOf(line), 0) >= MIN_PAGES;
  }

  private static boolean isEntry(String line) {
    return PLAIN_ENTRY.matcher(line).matches() || CONTENTS_ENTRY.matcher(line).matches();
  }

  private List<Line> split() {
    var all = new ArrayList<Line>();
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      all.add(new Line(start, end));
      start = end + 1;
    }
    return all;
  }

  private void countHead(String line) {
    String head = headOf(line);
    if (!head.isEmpty()) {
      heads.merge(head, 1, Integer::sum);
    }
  }

  /// Returns the words of a possible page head without its numbers, or nothing.
  private static String headOf(String line) {
    String stripped = line.strip();
    if (stripped.isEmpty()
        || stripped.length() > MAX_HEAD_LENGTH
        || SENTENCE_ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
      return "";
    }
    String head = NO_WORD.matcher(stripped).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return head.indexOf(' ') < 0 ? "" : head;
  }
}
