package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation has been opened.
public record ConsultationOpened(ConsultationId consultation, Slug slug) {}
