package org.rapporteur.identity.affiliation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// ISO 3166-1 alpha-2.
public record CountryCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

  public CountryCode {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput("country.unknown", "country");
    }
  }

  /// Of a column that may be empty.
  public static @Nullable CountryCode orNull(@Nullable String value) {
    return value == null ? null : new CountryCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
