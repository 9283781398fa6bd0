package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A holder agreed, disagreed, or took their position on a comment back.
public record PositionChanged(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
