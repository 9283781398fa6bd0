package org.rapporteur.shared;

import java.text.Normalizer;
import java.util.Map;

/// Text as it may come in: NFC, line feeds, no controls and no unpaired surrogates. Joiners (ZWJ,
// ZWNJ) stay: Persian and
/// Indic scripts need them.
public final class ReceivedText {

  private ReceivedText() {}

  public static String of(String typed) {
    String text = typed.replace("\r\n", "\n").replace('\r', '\n');
    text.codePoints().forEach(ReceivedText::check);
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// The same, trimmed, not empty and not longer than `most` code points; refused with the field's
  // name otherwise.
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
    String text = of(typed).strip();
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw tooLong(field, length, most);
    }
    return text;
  }

  /// One line: as [#required], with line breaks and tabs as single spaces.
  public static String line(String field, String typed, int most) {
    return required(field, typed.replaceAll("\\s+", " "), most);
  }

  private static InvalidInput tooLong(String field, int length, int most) {
    return new InvalidInput(
        "text.too-long", field, Map.of("length", length, "most", most, "over", length - most));
  }

  private static void check(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (control || unpaired) {
      throw new InvalidInput(
          "text.control", "text", Map.of("character", "U+%04X".formatted(codePoint)));
    }
  }
}
