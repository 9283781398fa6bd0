package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A draft or a sample goes for good. Published in the transaction and before the rows go, so that
/// a plain listener takes out what its module keeps about the consultation.
public record ConsultationRemoved(ConsultationId consultation, Slug slug) {}
