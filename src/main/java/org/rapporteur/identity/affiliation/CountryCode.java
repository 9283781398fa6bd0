package org.rapporteur.identity.affiliation;

import org.rapporteur.shared.InvalidInput;

/// ISO 3166-1 alpha-2.
public record CountryCode(String value) {

  public CountryCode {
    if (!value.matches("[A-Z]{2}")) {
      throw new InvalidInput("country.unknown", "country");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
