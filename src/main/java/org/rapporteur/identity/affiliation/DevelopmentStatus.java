package org.rapporteur.identity.affiliation;

/// Development categories of the United Nations. A developing country may also be in several
/// special categories.
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
