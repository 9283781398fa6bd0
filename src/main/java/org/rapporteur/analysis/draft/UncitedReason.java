package org.rapporteur.analysis.draft;

/// Why a sentence may stand without a citation. Only people give one; the cover of the report
/// counts them.
public enum UncitedReason {
  MANDATE,
  PROCEDURE,
  METHOD,
  TRANSITION,
  SECRETARIAT_VIEW;

  public String key() {
    return "synthesis.uncited." + name();
  }
}
