package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation has been withdrawn.
public record ConsultationWithdrawn(ConsultationId consultation, Slug slug) {}
