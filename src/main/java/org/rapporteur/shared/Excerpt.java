package org.rapporteur.shared;

/// Shortens a text to its beginning.
public final class Excerpt {

  private Excerpt() {}

  /// Returns the text, or its beginning with an ellipsis if it has more than `max` code points.
  public static String shorten(String text, int max) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) <= max
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, max - 1)).stripTrailing() + "…";
  }
}
