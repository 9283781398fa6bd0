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

  static boolean isIn(String text) {
    return text.contains(MARK);
  }

  private static int at(String text, int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
