package org.rapporteur.moderation;

import org.rapporteur.consultation.ConsultationId;

/// The texts and the decider's name of a decision were erased.
public record DecisionErased(DecisionId decision, ConsultationId consultation) {}
