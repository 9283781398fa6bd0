package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment that was declined, or a change of one that was published, awaits review again, as if
/// nobody had decided.
public record CommentReturned(
    CommentId comment, ConsultationId consultation, QuestionId question) {}
