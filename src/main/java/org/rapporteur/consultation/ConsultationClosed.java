package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation was closed.
public record ConsultationClosed(ConsultationId consultation, Slug slug) {}
