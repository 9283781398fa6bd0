package org.rapporteur.discussion.likeness;

import org.rapporteur.discussion.thread.CommentDetails;

public record SimilarComment(CommentDetails comment, SimilarityKind likeness) {}
