package org.rapporteur.moderation;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;

/// A decision that a moderator wants to make on a comment.
///
/// @param comment the number of the comment
record DecisionRequest(
    Viewer viewer,
    ConsultationId consultation,
    int comment,
    ModerationAction action,
    DecisionDraft draft) {}
