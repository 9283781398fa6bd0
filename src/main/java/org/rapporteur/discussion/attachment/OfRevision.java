package org.rapporteur.discussion.attachment;

import org.rapporteur.discussion.CommentId;

/// A comment as it was, or is wanted, in one revision.
public record OfRevision(CommentId comment, int revision) {}
