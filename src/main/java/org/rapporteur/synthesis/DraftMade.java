package org.rapporteur.synthesis;

import org.rapporteur.consultation.ConsultationId;

/// A run ended with this version of a consultation's draft.
public record DraftMade(ConsultationId consultation, int version) {}
