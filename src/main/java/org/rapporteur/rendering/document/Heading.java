package org.rapporteur.rendering.document;

/// A heading with its number in the outline: `I` on level 1, `A` on level 2, `1` on level 3. The
/// heading of an annex has no number.
///
/// @param id anchor made of the positions, such as `s3` or `s3-1`
public record Heading(int level, String number, String text, String id) {

  public static final int MAX_LEVEL = 3;

  private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_NUMERALS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  public Heading {
    requireLevel(level);
  }

  /// Returns the number with a full stop, or an empty text.
  public String numberLabel() {
    return number.isEmpty() ? "" : number + ".";
  }

  /// Returns the number, if there is one, and the text.
  public String fullText() {
    return number.isEmpty() ? text : number + ". " + text;
  }

  static void requireLevel(int level) {
    if (level < 1 || level > MAX_LEVEL) {
      throw new IllegalStateException("Headings have levels 1 to 3, not " + level);
    }
  }

  static String formatNumber(int level, int position) {
    return switch (level) {
      case 1 -> formatRoman(position);
      case 2 -> formatLetters(position);
      default -> String.valueOf(position);
    };
  }

  private static String formatRoman(int value) {
    var numeral = new StringBuilder();
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      for (; value >= ROMAN_VALUES[i]; value -= ROMAN_VALUES[i]) {
        numeral.append(ROMAN_NUMERALS[i]);
      }
    }
    return numeral.toString();
  }

  /// Counts as word processors do: A … Z, AA, BB …
  private static String formatLetters(int value) {
    return String.valueOf((char) ('A' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
  }
}
