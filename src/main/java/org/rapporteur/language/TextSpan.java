package org.rapporteur.language;

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

  public int length() {
    return end - start;
  }
}
