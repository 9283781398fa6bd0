package org.rapporteur.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;

/// An address that mail can be sent to, in small letters: people do not tell `A@x.org` from
/// `a@x.org`.
public record EmailAddress(String value) {

  /// Neither space nor what cannot be seen, nor what has a meaning of its own in a header.
  private static final String PART = "[^\\s\\p{C}\\p{Z}@<>\"(),:;\\[\\]\\\\]";

  private static final Pattern FORM =
      Pattern.compile(PART + "{1,64}@" + PART + "+\\.[^\\s\\p{C}\\p{Z}@.]{2,}");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > 254 || !FORM.matcher(value).matches()) {
      throw new InvalidInput("email.form", "email");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
