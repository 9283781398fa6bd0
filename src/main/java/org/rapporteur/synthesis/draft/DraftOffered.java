package org.rapporteur.synthesis.draft;

import org.rapporteur.consultation.ConsultationId;

/// A run ended with a draft that the secretariat may take over.
public record DraftOffered(ConsultationId consultation, int version) {}
