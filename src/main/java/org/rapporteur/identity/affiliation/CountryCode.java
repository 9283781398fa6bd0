package org.rapporteur.identity.affiliation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// An ISO 3166-1 alpha-2 country code.
public record CountryCode(String value) {

  private static final Pattern PATTERN = Pattern.compile("[A-Z]{2}");

  public CountryCode {
    if (!PATTERN.matcher(value).matches()) {
      throw new InvalidInput("country.unknown", "country");
    }
  }

  /// Returns null for null, because a contributor's country is optional.
  public static @Nullable CountryCode parseNullable(@Nullable String value) {
    return value == null ? null : new CountryCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
