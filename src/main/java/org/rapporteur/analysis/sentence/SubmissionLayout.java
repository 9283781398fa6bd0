package org.rapporteur.analysis.sentence;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.PageLayout;
import org.rapporteur.language.TextSpan;

/// The lines of a submission, and those that belong to its page layout.
final class SubmissionLayout {

  private final String text;
  private final List<PageLayout.Line> layout;

  SubmissionLayout(String text) {
    this.text = text;
    layout = PageLayout.of(text).lines();
  }

  /// Returns the text with blanks in place of the layout. Every code point keeps its position.
  String blanked() {
    if (layout.isEmpty()) {
      return text;
    }
    var blanked = new StringBuilder(text.length());
    int at = 0;
    for (var line : layout) {
      blanked.append(text, at, line.start());
      blanked.append(" ".repeat(text.codePointCount(line.start(), line.end())));
      at = line.end();
    }
    return blanked.append(text, at, text.length()).toString();
  }

  List<ReadSentence> sentences() {
    var sentences = new ArrayList<ReadSentence>();
    int codePoint = 0;
    int at = 0;
    for (var line : layout) {
      int start = codePoint + text.codePointCount(at, line.start());
      codePoint = start + text.codePointCount(line.start(), line.end());
      at = line.end();
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
