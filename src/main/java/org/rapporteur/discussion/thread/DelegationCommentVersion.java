package org.rapporteur.discussion.thread;

import org.rapporteur.consultation.ConsultationId;

/// The version of a comment that a delegation wrote, and the consultation of the comment.
public record DelegationCommentVersion(ConsultationId consultation, CommentVersion version) {}
