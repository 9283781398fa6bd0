package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A removed comment, or a redacted passage of a comment, became readable again.
public record CommentRestored(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
