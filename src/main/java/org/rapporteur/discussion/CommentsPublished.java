package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;

/// A batch of comments was published on arrival: all comments with numbers `from` to `to`, both
/// included.
public record CommentsPublished(ConsultationId consultation, int from, int to) {}
