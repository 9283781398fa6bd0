package org.rapporteur.synthesis.model;

/// Outcome of a call of the language model.
public enum CallOutcome {
  ACCEPTED,
  /// The reply broke a rule.
  REJECTED,
  /// No reply came back.
  FAILED;

  public String key() {
    return "synthesis.model.outcome." + name();
  }
}
