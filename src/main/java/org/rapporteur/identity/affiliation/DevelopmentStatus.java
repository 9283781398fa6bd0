package org.rapporteur.identity.affiliation;

/// How the United Nations count countries by their development; a developing one may also be on
/// several of the lists of those in special situations.
public enum DevelopmentStatus {
  DEVELOPED,
  DEVELOPING,
  LEAST_DEVELOPED,
  LANDLOCKED_DEVELOPING,
  SMALL_ISLAND_DEVELOPING;

  public String key() {
    return "identity.development." + name();
  }
}
