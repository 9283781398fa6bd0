package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation has been reported.
public record ConsultationReported(ConsultationId consultation, Slug slug) {}
