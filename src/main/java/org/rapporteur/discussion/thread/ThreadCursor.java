package org.rapporteur.discussion.thread;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rapporteur.shared.InvalidInput;

/// Cursor after a page. Clients treat it as opaque.
///
/// @param key the sort key of the last row
/// @param publication the publication number of the last row
public record ThreadCursor(double key, int publication) {

  /// Longer than any serialized cursor.
  private static final int MAX_LENGTH = 80;

  public static boolean isValid(String serialized) {
    try {
      parse(serialized);
      return true;
    } catch (InvalidInput e) {
      return false;
    }
  }

  String serialize() {
    String plain = key + " " + publication;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  static ThreadCursor parse(String serialized) {
    if (serialized.length() > MAX_LENGTH) {
      throw new InvalidInput("cursor.form", "after");
    }
    try {
      String plain =
          new String(Base64.getUrlDecoder().decode(serialized), StandardCharsets.US_ASCII);
      int space = plain.indexOf(' ');
      return new ThreadCursor(
          Double.parseDouble(plain.substring(0, space)),
          Integer.parseInt(plain.substring(space + 1)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new InvalidInput("cursor.form", "after");
    }
  }
}
