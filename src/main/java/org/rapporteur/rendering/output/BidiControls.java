package org.rapporteur.rendering.output;

/// Unicode control characters that force the direction of text. An unclosed one would also turn
/// the citations and numbers that follow in the paragraph.
public final class BidiControls {

  private static final String POP = "\u202C";
  private static final String POP_ISOLATE = "\u2069";

  private BidiControls() {}

  /// Appends the closing characters that are missing.
  public static String closeOpen(String text) {
    var closing = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case 0x202A, 0x202B, 0x202D, 0x202E -> closing.insert(0, POP);
                case 0x2066, 0x2067, 0x2068 -> closing.insert(0, POP_ISOLATE);
                case 0x202C -> closeEmbedding(closing);
                case 0x2069 -> closeIsolate(closing);
                default -> {}
              }
            });
    return closing.isEmpty() ? text : text + closing;
  }

  /// Closes the innermost embedding only: an isolate around it stays open.
  private static void closeEmbedding(StringBuilder closing) {
    if (closing.indexOf(POP) == 0) {
      closing.deleteCharAt(0);
    }
  }

  /// The end of an isolate also ends everything that was opened in it.
  private static void closeIsolate(StringBuilder closing) {
    int at = closing.indexOf(POP_ISOLATE);
    if (at >= 0) {
      closing.delete(0, at + 1);
    }
  }
}
