package org.rapporteur.discussion.likeness;

import org.rapporteur.discussion.thread.CommentDetails;

/// A comment like what somebody writes.
public record SimilarComment(CommentDetails comment, Likeness likeness) {}
