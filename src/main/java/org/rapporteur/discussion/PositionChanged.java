package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A contributor agreed with a comment, disagreed with it, or withdrew their position.
public record PositionChanged(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
