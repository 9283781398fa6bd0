package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// The author withdrew a comment.
public record CommentWithdrawn(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
