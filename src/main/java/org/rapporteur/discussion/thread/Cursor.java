package org.rapporteur.discussion.thread;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rapporteur.shared.InvalidInput;

/// Where a page ended: the sort key and the publication number of its last row. Opaque to those who
/// pass it on.
public record Cursor(double key, int publication) {

  public static boolean isOne(String written) {
    try {
      read(written);
      return true;
    } catch (InvalidInput e) {
      return false;
    }
  }

  String written() {
    String plain = key + " " + publication;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  static Cursor read(String written) {
    if (written.length() > 80) {
      throw new InvalidInput("cursor.form", "after");
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
      int space = plain.indexOf(' ');
      return new Cursor(
          Double.parseDouble(plain.substring(0, space)),
          Integer.parseInt(plain.substring(space + 1)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new InvalidInput("cursor.form", "after");
    }
  }
}
