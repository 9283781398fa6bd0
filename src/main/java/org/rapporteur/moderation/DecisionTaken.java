package org.rapporteur.moderation;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;

/// A moderator decided on a comment. Its author is told after `tellAfter`, unless the decision has
/// been taken back by then: ask [AuthorNotices].
public record DecisionTaken(
    DecisionId decision,
    ConsultationId consultation,
    CommentId comment,
    Act act,
    Instant tellAfter) {}
