package org.rapporteur.synthesis.engine.draft;

import org.springframework.modulith.NamedInterface;

/// Why a sentence may stand without a citation. Only people give one; the cover of the report
/// counts them.
@NamedInterface("draft")
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
