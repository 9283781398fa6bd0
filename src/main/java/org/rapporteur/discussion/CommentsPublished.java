package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;

/// Comments that came together, one or many, are public: those of these numbers, the last included.
public record CommentsPublished(ConsultationId consultation, int from, int to) {}
