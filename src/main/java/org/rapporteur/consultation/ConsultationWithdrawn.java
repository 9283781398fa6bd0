package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation was withdrawn.
public record ConsultationWithdrawn(ConsultationId consultation, Slug slug) {}
