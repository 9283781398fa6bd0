package org.rapporteur.intake;

/// How far an import is. A failed one goes on when the same file is imported again.
public enum ImportState {
  RUNNING,
  DONE,
  FAILED
}
