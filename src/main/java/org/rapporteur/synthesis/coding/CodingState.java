package org.rapporteur.synthesis.coding;

/// How far a coding has come.
public enum CodingState {
  /// One sheet or both are still with their coders.
  CODING,
  /// Both are in, and the coders disagree on units that nobody has settled.
  SETTLING,
  /// Every unit has one code.
  SETTLED,
  GIVEN_UP;

  public String key() {
    return "synthesis.coding.state." + name();
  }
}
