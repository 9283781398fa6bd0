package org.rapporteur.moderation;

import org.rapporteur.consultation.ConsultationId;

/// The words and the name of a decision are gone for good.
public record DecisionErased(DecisionId decision, ConsultationId consultation) {}
