package org.rapporteur.identity.affiliation;

/// A regional group of United Nations Member States. It is NONE for international organizations and
/// for contributors without a country.
public enum Region {
  AFRICAN,
  ASIA_PACIFIC,
  EASTERN_EUROPEAN,
  LATIN_AMERICAN_AND_CARIBBEAN,
  WESTERN_EUROPEAN_AND_OTHER,
  NONE;

  /// Message key of the region: "Africa".
  public String key() {
    return "identity.region." + name();
  }
}
