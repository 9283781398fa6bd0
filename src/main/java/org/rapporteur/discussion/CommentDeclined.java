package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A moderator declined to publish a comment.
public record CommentDeclined(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
