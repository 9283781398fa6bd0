package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Words of a comment have been blacked out. What it said before is sealed.
public record CommentRedacted(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
