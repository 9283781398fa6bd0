package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A decision was undone: a declined comment, or a published edit, awaits review again.
public record CommentReturned(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
