package org.rapporteur.discussion.thread;

import org.rapporteur.consultation.ConsultationId;

/// A comment of a delegation, and in which consultation it stands.
public record DelegationStamp(ConsultationId consultation, CommentStamp stamp) {}
