package org.rapporteur.language;

/// A stretch of a text, counted in code points and half-open: what a citation points at.
public record TextSpan(int start, int end) {

  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span from " + start + " to " + end);
    }
  }

  /// The words themselves; fails where the text is shorter than the span.
  public String in(String text) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  public int length() {
    return end - start;
  }
}
