package org.rapporteur.moderation.appeal;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.moderation.DecisionId;

/// A contributor appealed against a decision.
public record AppealSubmitted(AppealId appeal, ConsultationId consultation, DecisionId decision) {}
