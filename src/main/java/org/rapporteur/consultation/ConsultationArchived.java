package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// The secretariat has ended its work on a reported consultation.
public record ConsultationArchived(ConsultationId consultation, Slug slug) {}
