package org.rapporteur.discussion.attachment;

import org.rapporteur.discussion.CommentId;

/// One revision of a comment.
public record CommentRevisionId(CommentId comment, int revision) {}
