package org.rapporteur.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;

/// An address that mail can be sent to, in small letters: people do not tell `A@x.org` from
/// `a@x.org`.
public record EmailAddress(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]+\\.[^\\s@.]{2,}");

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
