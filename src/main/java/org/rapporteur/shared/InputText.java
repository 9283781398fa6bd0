package org.rapporteur.shared;

import java.text.Normalizer;
import java.util.Map;

/// Validates and normalizes typed text: NFC, line feeds, no control characters, no unpaired
/// surrogates. Joiners (ZWJ, ZWNJ) stay, because Persian and Indic scripts need them.
public final class InputText {

  /// Embeddings, overrides and isolates, which word processors insert around names.
  private static final String DIRECTION_CONTROLS = "[\\u202A-\\u202E\\u2066-\\u2069]";

  /// Includes the line and paragraph separators of Unicode, which break a line like a line feed.
  private static final String WHITESPACE = "[\\s\\u2028\\u2029]+";

  /// The empty Braille cell and the Hangul fillers: letters without a visible shape.
  private static final String INVISIBLE_LETTERS = "\u2800\u115F\u1160\u3164\uFFA0";

  private InputText() {}

  /// Normalizes the text. Throws [InvalidInput] if it has an invalid character.
  public static String normalize(String input) {
    return normalize("text", input);
  }

  /// Like [#normalize(String)], with the name of the input field in the refusal.
  public static String normalize(String field, String input) {
    String text = input.replace("\r\n", "\n").replace('\r', '\n');
    text.codePoints().forEach(codePoint -> requireAllowed(field, codePoint));
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// Tests whether a text has no visible character: only white space, control and format characters
  /// such as joiners and direction marks, and letters without a shape.
  public static boolean isInvisible(String text) {
    return text.codePoints().noneMatch(InputText::isVisible);
  }

  /// Normalizes and trims the text. Throws [InvalidInput] if it has no visible character
  /// or is too long.
  ///
  /// @param maxLength in code points
  public static String requireText(String field, String input, int maxLength) {
    String text = requireTextOrEmpty(field, input, maxLength);
    if (text.isEmpty()) {
      throw new InvalidInput("text.missing", field);
    }
    return text;
  }

  /// Like [#requireText], but returns an empty string for a text without visible characters.
  public static String requireTextOrEmpty(String field, String input, int maxLength) {
    // A code point has at most two chars, so such an input is refused before the costly steps.
    if (input.length() > 2L * maxLength) {
      throw tooLong(field, input.codePointCount(0, input.length()), maxLength);
    }
    String text = normalize(field, input).strip();
    if (isInvisible(text)) {
      return "";
    }
    int length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      throw tooLong(field, length, maxLength);
    }
    return text;
  }

  /// Like [#requireText] for one line. Runs of white space become one space, and text direction
  /// controls are removed.
  public static String requireLine(String field, String input, int maxLength) {
    return requireText(
        field, input.replaceAll(WHITESPACE, " ").replaceAll(DIRECTION_CONTROLS, ""), maxLength);
  }

  private static InvalidInput tooLong(String field, int length, int maxLength) {
    return new InvalidInput(
        "text.too-long",
        field,
        Map.of("length", length, "most", maxLength, "over", length - maxLength));
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> INVISIBLE_LETTERS.indexOf(codePoint) < 0;
    };
  }

  private static void requireAllowed(String field, int codePoint) {
    boolean isControl = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    boolean isUnpairedSurrogate = Character.getType(codePoint) == Character.SURROGATE;
    if (isControl || isUnpairedSurrogate) {
      throw new InvalidInput(
          "text.control", field, Map.of("character", "U+%04X".formatted(codePoint)));
    }
  }
}
