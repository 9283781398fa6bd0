package org.rapporteur.moderation;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;

/// A decision was made. The contributor is notified after `notifyAfter`, unless the decision was
/// reversed before then.
public record DecisionMade(
    DecisionId decision,
    ConsultationId consultation,
    CommentId comment,
    ModerationAction action,
    Instant notifyAfter) {}
