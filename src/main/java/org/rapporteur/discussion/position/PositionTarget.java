package org.rapporteur.discussion.position;

import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;

/// The properties of a comment that decide whether a contributor may take a position on it.
record PositionTarget(
    CommentId id,
    int number,
    QuestionId question,
    ContributorId contributor,
    boolean isPublished) {}
