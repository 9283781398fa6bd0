package org.rapporteur.consultation.terms;

/// The time of a moderator's review: before or after a comment becomes public.
public enum ReviewTiming {
  BEFORE,
  AFTER
}
