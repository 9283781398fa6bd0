package org.rapporteur.discussion.comment;

/// State of a revision. A redaction seals the readable revisions; a pending edit can be published,
/// declined or replaced by its author.
enum RevisionState {
  CURRENT,
  EARLIER,
  AWAITING_REVIEW,
  DECLINED,
  REPLACED,
  SEALED;

  /// True if everyone can read it once the comment is public.
  boolean isReadable() {
    return this == CURRENT || this == EARLIER;
  }
}
