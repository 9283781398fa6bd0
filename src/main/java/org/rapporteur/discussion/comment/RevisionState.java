package org.rapporteur.discussion.comment;

/// Whether a revision's words may be read: a redaction seals the one before, an edit may await
/// review, be declined, or be replaced by its author before it was read.
enum RevisionState {
  CURRENT,
  EARLIER,
  AWAITING_REVIEW,
  DECLINED,
  REPLACED,
  SEALED;

  /// Whether everyone can read it once the comment is public.
  boolean isReadable() {
    return this == CURRENT || this == EARLIER;
  }
}
