package org.rapporteur.consultation.terms;

/// Whether moderators see a comment before everyone does, or after.
public enum Review {
  BEFORE,
  AFTER
}
