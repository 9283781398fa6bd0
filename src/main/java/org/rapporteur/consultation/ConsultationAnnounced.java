package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation has been announced.
public record ConsultationAnnounced(ConsultationId consultation, Slug slug) {}
