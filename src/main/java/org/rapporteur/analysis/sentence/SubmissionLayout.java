package org.rapporteur.analysis.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;

/// Lines of a submission that belong to its layout: page heads, page numbers and the table of
/// contents.
final class SubmissionLayout {

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

  private static final String SENTENCE_ENDS = ".!?;。！？；؟";

  private record Line(int start, int end) {}

  private final String text;
  private final List<Line> layout = new ArrayList<>();

  private SubmissionLayout(String text) {
    this.text = text;
  }

  static SubmissionLayout of(String text) {
    var found = new SubmissionLayout(text);
    if (text.indexOf('\n') >= 0) {
      found.find();
    }
    return found;
  }

  private void find() {
    var lines = lines();
    var heads = text.length() < MIN_PAGED_LENGTH ? Map.<String, Integer>of() : countHeads(lines);
    boolean inContents = false;
    for (var line : lines) {
      String words = text.substring(line.start, line.end);
      boolean title = CONTENTS_TITLE.matcher(words).matches();
      inContents = title || inContents && (words.isBlank() || isEntry(words));
      if (!words.isBlank()
          && (inContents
              || CONTENTS_ENTRY.matcher(words).matches()
              || PAGE_NUMBER.matcher(words).matches()
              || heads.getOrDefault(headOf(words), 0) >= MIN_PAGES)) {
        layout.add(line);
      }
    }
  }

  private static boolean isEntry(String line) {
    return PLAIN_ENTRY.matcher(line).matches() || CONTENTS_ENTRY.matcher(line).matches();
  }

  private List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (int start = 0; start <= text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(new Line(start, end));
      start = end + 1;
    }
    return lines;
  }

  private Map<String, Integer> countHeads(List<Line> lines) {
    var heads = new HashMap<String, Integer>();
    for (var line : lines) {
      String head = headOf(text.substring(line.start, line.end));
      if (!head.isEmpty()) {
        heads.merge(head, 1, Integer::sum);
      }
    }
    return heads;
  }

  /// Returns the words of a possible page head without its numbers, or nothing.
  private static String headOf(String line) {
    String stripped = line.strip();
    if (stripped.isEmpty()
        || stripped.length() > MAX_HEAD_LENGTH
        || SENTENCE_ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
      return "";
    }
    String head = Words.key(stripped.replaceAll("\\d+", " "));
    return Words.count(head) < 2 ? "" : head;
  }

  /// Returns the text with blanks in place of the layout. Every code point keeps its position.
  String blanked() {
    if (layout.isEmpty()) {
      return text;
    }
    var blanked = new StringBuilder(text.length());
    int at = 0;
    for (var line : layout) {
      blanked.append(text, at, line.start);
      blanked.append(" ".repeat(text.codePointCount(line.start, line.end)));
      at = line.end;
    }
    return blanked.append(text, at, text.length()).toString();
  }

  List<ReadSentence> sentences() {
    var sentences = new ArrayList<ReadSentence>();
    int codePoint = 0;
    int at = 0;
    for (var line : layout) {
      int start = codePoint + text.codePointCount(at, line.start);
      codePoint = start + text.codePointCount(line.start, line.end);
      at = line.end;
      sentences.add(ReadSentence.aside(new TextSpan(start, codePoint), Aside.LAYOUT));
    }
    return sentences;
  }

  /// Returns for each span whether it fills its line, apart from a list marker.
  List<Boolean> fillLines(List<TextSpan> spans) {
    var fills = new ArrayList<Boolean>(spans.size());
    int codePoint = 0;
    int at = 0;
    for (var span : spans) {
      int start = text.offsetByCodePoints(at, span.start() - codePoint);
      String before = text.substring(at, start);
      at = text.offsetByCodePoints(start, span.length());
      codePoint = span.end();
      int newline = text.indexOf('\n', at);
      String after = text.substring(at, newline < 0 ? text.length() : newline);
      boolean startsLine = start == before.length() || before.indexOf('\n') >= 0;
      fills.add(startsLine && after.isBlank());
    }
    return fills;
  }
}
