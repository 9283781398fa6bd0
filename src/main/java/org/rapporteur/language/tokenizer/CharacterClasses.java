package org.rapporteur.language.tokenizer;

/// Character classes as the tokenizers of Hugging Face define them. Those of Java are different.
final class CharacterClasses {

  private static final int NEXT_LINE = 0x85;
  private static final int LAST_ASCII = 0x7F;

  private CharacterClasses() {}

  /// Unicode `White_Space`. `Character.isWhitespace` also accepts the ASCII separators, but not
  /// NEL.
  static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r') || c == NEXT_LINE || Character.isSpaceChar(c);
  }

  /// Unicode category `Other`, without the three characters that BERT treats as white space.
  static boolean isControl(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /// Unicode punctuation and all ASCII symbols, such as `$` and `+`.
  static boolean isPunctuation(int c) {
    if (c <= LAST_ASCII) {
      return c > ' ' && c < LAST_ASCII && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /// Ideographs that are one word each in BERT. The ranges are those of its `_is_chinese_char`.
  static boolean isCjkIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
