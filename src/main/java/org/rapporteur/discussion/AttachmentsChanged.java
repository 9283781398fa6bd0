package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// What can be read of a comment's attachments has changed: their text was read, or they are shown
/// again. The comment itself may be in any state.
public record AttachmentsChanged(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
