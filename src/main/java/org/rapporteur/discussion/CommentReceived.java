package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment arrived and has its number; under review before publication it is not public yet.
public record CommentReceived(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
