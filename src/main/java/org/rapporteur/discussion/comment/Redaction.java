package org.rapporteur.discussion.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;

/// Redacts passages of a text. Every passage gets the same mark, so its length reveals nothing and
/// needs no translation.
public final class Redaction {

  public static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

  /// Adjacent redactions can merge marks into one longer run.
  private static final String MARKS = "\u2588+";

  private Redaction() {}

  public static String redact(String text, List<TextSpan> passages) {
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
      redacted.append(text, charIndex(text, done), charIndex(text, passage.start())).append(MARK);
      done = passage.end();
    }
    return redacted.append(text, charIndex(text, done), text.length()).toString();
  }

  public static boolean isRedacted(String text) {
    return text.contains(MARK);
  }

  /// True if `redacted` equals `original` except for the redacted passages.
  public static boolean isRedactionOf(String redacted, String original) {
    if (!isRedacted(redacted)) {
      return redacted.equals(original);
    }
    var pieces = List.of(redacted.split(MARKS, -1));
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

  private static int charIndex(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
