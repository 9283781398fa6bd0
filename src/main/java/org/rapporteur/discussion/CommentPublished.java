package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment that awaited review was published. Comments published on arrival cause one
/// [CommentsPublished] per batch instead.
public record CommentPublished(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
