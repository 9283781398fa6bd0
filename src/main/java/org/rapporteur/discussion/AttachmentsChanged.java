package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// The readable attachments of a comment changed: a text was extracted, or hidden files are shown
/// again. The comment can be in any state.
public record AttachmentsChanged(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
