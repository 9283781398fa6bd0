package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// The secretariat archived a reported consultation.
public record ConsultationArchived(ConsultationId consultation, Slug slug) {}
