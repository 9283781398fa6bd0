package org.rapporteur.moderation.appeal;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.moderation.DecisionId;

/// An author appeals against a decision.
public record AppealMade(AppealId appeal, ConsultationId consultation, DecisionId decision) {}
