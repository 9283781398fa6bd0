package org.rapporteur.moderation.appeal;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.moderation.DecisionId;

/// An appeal was answered.
public record AppealAnswered(
    AppealId appeal, ConsultationId consultation, DecisionId decision, AppealState state) {}
