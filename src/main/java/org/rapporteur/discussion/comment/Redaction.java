package org.rapporteur.discussion.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;

/// Blacks out passages of a text. The mark is the same for every passage, so its length says
/// nothing, and needs no translation.
public final class Redaction {

  public static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

  /// A further redaction may have begun or ended within the mark of one before.
  private static final String BLACK = "\u2588+";

  private Redaction() {}

  public static String of(String text, List<TextSpan> passages) {
    int length = text.codePointCount(0, text.length());
    if (passages.isEmpty()) {
      throw new InvalidInput("redaction.passages", "passages");
    }
    var redacted = new StringBuilder();
    int done = 0;
    for (var passage :
        passages.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
      if (passage.start() < done || passage.end() > length) {
        throw new InvalidInput("redaction.passages", "passages", Map.of("length", length));
      }
      redacted.append(text, at(text, done), at(text, passage.start())).append(MARK);
      done = passage.end();
    }
    return redacted.append(text, at(text, done), text.length()).toString();
  }

  public static boolean isIn(String text) {
    return text.contains(MARK);
  }

  /// Whether one text is what is left of another: the same but for what is blacked out.
  public static boolean isLeftOf(String redacted, String original) {
    if (!isIn(redacted)) {
      return redacted.equals(original);
    }
    var pieces = List.of(redacted.split(BLACK, -1));
    String first = pieces.getFirst();
    String last = pieces.getLast();
    int end = original.length() - last.length();
    if (!original.startsWith(first) || !original.endsWith(last)) {
      return false;
    }
    int at = first.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = original.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return at <= end;
  }

  private static int at(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
