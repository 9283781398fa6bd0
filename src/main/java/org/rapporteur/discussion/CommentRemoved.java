package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

public record CommentRemoved(CommentId comment, ConsultationId consultation, QuestionId question) {}
