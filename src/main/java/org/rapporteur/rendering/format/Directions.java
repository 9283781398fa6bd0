package org.rapporteur.rendering.format;

/// The controls that turn the direction of a text by force. What turns and is never turned back
/// would turn all that stands behind it in the paragraph, citations and numbers among it.
final class Directions {

  private static final String POP = "\u202C";
  private static final String POP_ISOLATE = "\u2069";

  private Directions() {}

  /// The text, with what it left open closed behind it.
  static String closed(String text) {
    var open = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case 0x202A, 0x202B, 0x202D, 0x202E -> open.insert(0, POP);
                case 0x2066, 0x2067, 0x2068 -> open.insert(0, POP_ISOLATE);
                case 0x202C -> close(open, POP);
                case 0x2069 -> closeIsolate(open);
                default -> {}
              }
            });
    return open.isEmpty() ? text : text + open;
  }

  /// Only the innermost can be closed.
  private static void close(StringBuilder open, String by) {
    if (!open.isEmpty() && open.indexOf(by) == 0) {
      open.deleteCharAt(0);
    }
  }

  /// With an isolate all that was opened in it ends.
  private static void closeIsolate(StringBuilder open) {
    int at = open.indexOf(POP_ISOLATE);
    if (at >= 0) {
      open.delete(0, at + 1);
    }
  }
}
