package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;

/// Span of a text, for example of a cited sentence.
/// @param start first code point
/// @param end code point after the last
public record TextSpan(int start, int end) {

  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span from " + start + " to " + end);
    }
  }

  /// Returns the spanned text. Fails if the text is shorter than the span.
  public String textIn(String text) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /// Returns the text of each span. Reads the text only once if the spans are in ascending order.
  public static List<String> textsIn(String text, List<TextSpan> spans) {
    var texts = new ArrayList<String>(spans.size());
    int codePoint = 0;
    int index = 0;
    for (var span : spans) {
      int from = text.offsetByCodePoints(index, span.start - codePoint);
      index = text.offsetByCodePoints(from, span.length());
      codePoint = span.end;
      texts.add(text.substring(from, index));
    }
    return texts;
  }

  public int length() {
    return end - start;
  }
}
