package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// The current text of a comment changed, or an edit of it awaits review.
public record CommentRevised(CommentId comment, ConsultationId consultation, QuestionId question) {}
