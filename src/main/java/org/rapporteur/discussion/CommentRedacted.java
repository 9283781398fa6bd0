package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Passages of a comment were redacted. The revisions that contain them are sealed.
public record CommentRedacted(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
