package org.rapporteur.consultation;

/// The title, introduction, mandate or background documents of a consultation changed.
public record ConsultationTextsChanged(ConsultationId consultation) {}
