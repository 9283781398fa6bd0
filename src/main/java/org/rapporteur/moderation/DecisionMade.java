package org.rapporteur.moderation;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;

/// A moderator made a decision. The contributor is notified after `notifyAfter` unless it was
/// reversed by then; see [ContributorNoticeService].
public record DecisionMade(
    DecisionId decision,
    ConsultationId consultation,
    CommentId comment,
    ModerationAction action,
    Instant notifyAfter) {}
