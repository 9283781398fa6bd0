package org.rapporteur.intake;

/// The state of an import. A failed import resumes when the same file is imported again.
public enum ImportState {
  RUNNING,
  DONE,
  FAILED
}
