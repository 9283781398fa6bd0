package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment that awaited review has been published. Those that are public as they come are told by
/// [CommentsPublished], once for all that are stored together.
public record CommentPublished(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
