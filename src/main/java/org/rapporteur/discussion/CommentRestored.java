package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment, or words of it that were blacked out, can be read again.
public record CommentRestored(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
