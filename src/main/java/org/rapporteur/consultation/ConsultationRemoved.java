package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A draft or sample is about to be deleted. Published in the same transaction before the rows are
/// deleted, so listeners can delete their own data.
public record ConsultationRemoved(ConsultationId consultation, Slug slug) {}
