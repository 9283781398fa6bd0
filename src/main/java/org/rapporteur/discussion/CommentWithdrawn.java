package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment has been withdrawn.
public record CommentWithdrawn(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
