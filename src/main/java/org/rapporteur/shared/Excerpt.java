package org.rapporteur.shared;

/// Shortens a text to its beginning.
public final class Excerpt {

  private Excerpt() {}

  /// Returns the text, or its beginning and an ellipsis if the text is longer than the maximum.
  ///
  /// @param maxLength in code points, with the ellipsis
  public static String shorten(String text, int maxLength) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) <= maxLength
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, maxLength - 1)).stripTrailing()
            + "…";
  }
}
