package org.rapporteur.discussion;

/// Whether a revision's words may be read: a redaction seals the one before, an edit may await
// review.
enum RevisionState {
  CURRENT,
  EARLIER,
  AWAITING_REVIEW,
  DECLINED,
  SEALED
}
