package org.rapporteur.discussion.position;

import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;

/// A comment as far as positions on it depend on it.
record AnsweredComment(
    CommentId id, int number, QuestionId question, ContributorId contributor, boolean published) {}
