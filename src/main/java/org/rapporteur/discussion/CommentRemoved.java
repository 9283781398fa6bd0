package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A published comment was removed, or its publication was undone.
public record CommentRemoved(CommentId comment, ConsultationId consultation, QuestionId question) {}
