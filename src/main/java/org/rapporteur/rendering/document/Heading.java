package org.rapporteur.rendering.document;

/// A heading with its number in the outline: `I` on level 1, `A` on level 2, `1` on level 3. That
/// of an annex has none, for its text says which annex it is.
///
/// @param id the anchor, made of the positions: `s3` or `s3-1`
public record Heading(int level, String number, String text, String id) {

  public static final int DEEPEST = 3;

  private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  public Heading {
    checkLevel(level);
  }

  /// The number with its full stop; empty where there is none.
  public String mark() {
    return number.isEmpty() ? "" : number + ".";
  }

  /// The text behind the number.
  public String whole() {
    return number.isEmpty() ? text : number + ". " + text;
  }

  static void checkLevel(int level) {
    if (level < 1 || level > DEEPEST) {
      throw new IllegalStateException("Headings have levels 1 to 3, not " + level);
    }
  }

  static String numberAt(int level, int position) {
    return switch (level) {
      case 1 -> roman(position);
      case 2 -> letters(position);
      default -> String.valueOf(position);
    };
  }

  private static String roman(int value) {
    var signs = new StringBuilder();
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      for (; value >= ROMAN_VALUES[i]; value -= ROMAN_VALUES[i]) {
        signs.append(ROMAN_SIGNS[i]);
      }
    }
    return signs.toString();
  }

  /// A … Z, AA, BB …: what a word processor counts in letters, so that every format shows the same.
  private static String letters(int value) {
    return String.valueOf((char) ('A' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
  }
}
