package org.rapporteur.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;

/// A valid e-mail address in lower case.
public record EmailAddress(String value) {

  /// RFC 5321, section 4.5.3.1.3: a path of 256 octets, without its angle brackets. Section
  /// 4.5.3.1.1 limits the part before the `@` to 64.
  public static final int MAX_LENGTH = 254;

  /// Excludes white space, control characters and characters with a meaning in mail headers.
  private static final String ALLOWED_CHARACTER = "[^\\s\\p{C}\\p{Z}@<>\"(),:;\\[\\]\\\\]";

  private static final Pattern PATTERN =
      Pattern.compile(
          ALLOWED_CHARACTER + "{1,64}@" + ALLOWED_CHARACTER + "+\\.[^\\s\\p{C}\\p{Z}@.]{2,}");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > MAX_LENGTH || !PATTERN.matcher(value).matches()) {
      throw new InvalidInput("email.form", "email");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
