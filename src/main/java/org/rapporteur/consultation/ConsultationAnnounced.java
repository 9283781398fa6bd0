package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation was announced.
public record ConsultationAnnounced(ConsultationId consultation, Slug slug) {}
