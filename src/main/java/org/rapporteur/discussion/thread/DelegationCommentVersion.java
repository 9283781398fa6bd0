package org.rapporteur.discussion.thread;

import org.rapporteur.consultation.ConsultationId;

/// A comment version of a delegation, with the consultation of the comment.
public record DelegationCommentVersion(ConsultationId consultation, CommentVersion version) {}
