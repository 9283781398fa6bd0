package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation has been closed.
public record ConsultationClosed(ConsultationId consultation, Slug slug) {}
