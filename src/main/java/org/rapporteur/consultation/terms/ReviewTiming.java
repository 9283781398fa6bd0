package org.rapporteur.consultation.terms;

/// States when a moderator reviews a comment: before or after it becomes public.
public enum ReviewTiming {
  BEFORE,
  AFTER
}
