package org.rapporteur.rendering.pdf;

/// The direction of characters. Own shapes of the Arabic font count as Arabic letters.
final class TextDirection {

  static final String LEFT_TO_RIGHT_MARK = "\u200E";
  static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private TextDirection() {}

  static boolean hasRightToLeft(String text) {
    return text.codePoints().anyMatch(TextDirection::isRightToLeft);
  }

  static boolean hasLeftToRight(String text) {
    return text.codePoints().anyMatch(TextDirection::isLeftToRight);
  }

  /// True if the first letter is written from right to left.
  static boolean startsRightToLeft(String text) {
    return text.codePoints()
        .filter(c -> isRightToLeft(c) || isLeftToRight(c))
        .limit(1)
        .anyMatch(TextDirection::isRightToLeft);
  }

  static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || ArabicShapes.isOwnShape(character);
  }

  static boolean isLeftToRight(int character) {
    return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        && !ArabicShapes.isOwnShape(character);
  }
}
