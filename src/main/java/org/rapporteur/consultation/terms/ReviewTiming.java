package org.rapporteur.consultation.terms;

/// Defines if moderators review a comment before or after it becomes public.
public enum ReviewTiming {
  BEFORE,
  AFTER
}
