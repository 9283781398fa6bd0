package org.rapporteur.identity.affiliation;

/// The regional groups of United Nations Member States. International organizations and
/// contributors without a country have none.
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
