package org.rapporteur.discussion.similarity;

import org.rapporteur.discussion.thread.CommentDetails;

/// A published comment that is similar to a text being written.
public record SimilarComment(CommentDetails comment, SimilarityKind kind) {}
