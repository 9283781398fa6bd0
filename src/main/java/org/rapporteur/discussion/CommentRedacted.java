package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Passages of a comment have been redacted. The original revision is sealed.
public record CommentRedacted(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
