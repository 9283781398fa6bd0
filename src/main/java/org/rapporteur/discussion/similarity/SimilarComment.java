package org.rapporteur.discussion.similarity;

import org.rapporteur.discussion.thread.CommentDetails;

/// A published comment that is similar to a text being written, and how it is similar.
public record SimilarComment(CommentDetails comment, SimilarityKind kind) {}
