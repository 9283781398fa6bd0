package org.rapporteur.shared;

import java.text.Normalizer;
import java.util.Map;

/// Text as it may come in: NFC, line feeds, no controls and no unpaired surrogates. Joiners (ZWJ,
/// ZWNJ) stay: Persian and Indic scripts need them.
public final class ReceivedText {

  /// Embeddings, overrides and isolates, which word processors put around names.
  private static final String TURNS = "[\\u202A-\\u202E\\u2066-\\u2069]";

  /// The separators of lines and paragraphs break a line as a line feed does.
  private static final String BREAKS = "[\\s\\u2028\\u2029]+";

  /// The empty Braille cell and the Hangul fillers count as letters and are drawn as nothing.
  private static final String UNSEEN_LETTERS = "\u2800\u115F\u1160\u3164\uFFA0";

  private ReceivedText() {}

  public static String of(String typed) {
    return of("text", typed);
  }

  /// Refused with the field's name.
  public static String of(String field, String typed) {
    String text = typed.replace("\r\n", "\n").replace('\r', '\n');
    text.codePoints().forEach(codePoint -> check(field, codePoint));
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// Nothing in it can be seen: spaces of every kind, joiners and marks of direction alone.
  public static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(ReceivedText::isSeen);
  }

  /// The same, trimmed, not empty and not longer than `most` code points; refused with the field's
  /// name otherwise.
  public static String required(String field, String typed, int most) {
    String text = optional(field, typed, most);
    if (text.isEmpty()) {
      throw new InvalidInput("text.missing", field);
    }
    return text;
  }

  public static String optional(String field, String typed, int most) {
    if (typed.length() > 2L * most) {
      throw tooLong(field, typed.codePointCount(0, typed.length()), most);
    }
    String text = of(field, typed).strip();
    if (saysNothing(text)) {
      return "";
    }
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw tooLong(field, length, most);
    }
    return text;
  }

  /// One line: as [#required], with line breaks and tabs as single spaces, and without the controls
  /// that turn the direction of what stands after it.
  public static String line(String field, String typed, int most) {
    return required(field, typed.replaceAll(BREAKS, " ").replaceAll(TURNS, ""), most);
  }

  private static InvalidInput tooLong(String field, int length, int most) {
    return new InvalidInput(
        "text.too-long", field, Map.of("length", length, "most", most, "over", length - most));
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> UNSEEN_LETTERS.indexOf(codePoint) < 0;
    };
  }

  private static void check(String field, int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (control || unpaired) {
      throw new InvalidInput(
          "text.control", field, Map.of("character", "U+%04X".formatted(codePoint)));
    }
  }
}
