package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// A comment that answers another has been published. Apart from [CommentPublished], because what
/// a listener of another module is kept for costs each post a row and two commits more, and most of
/// a busy consultation answers nobody.
public record ReplyPublished(CommentId comment, ConsultationId consultation, QuestionId question) {}
