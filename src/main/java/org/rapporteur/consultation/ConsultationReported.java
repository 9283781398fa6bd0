package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// The first report on a consultation was published.
public record ConsultationReported(ConsultationId consultation, Slug slug) {}
