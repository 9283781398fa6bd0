package org.rapporteur.analysis.stances;

/// How a contributor stands to a proposition, as people read it from what was said. The last says
/// that no stance is stated or that it cannot be told.
public enum Stance {
  FOR,
  AGAINST,
  CONDITIONAL,
  NONE;

  /// The key that codes it on a sheet.
  public int digit() {
    return ordinal() + 1;
  }

  public String key() {
    return "synthesis.stance." + name();
  }
}
