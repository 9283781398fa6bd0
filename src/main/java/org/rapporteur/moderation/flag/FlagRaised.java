package org.rapporteur.moderation.flag;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;

/// Somebody flagged a comment.
public record FlagRaised(CommentId comment, ConsultationId consultation, FlagReason reason) {}
