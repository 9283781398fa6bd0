package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A consultation was opened.
public record ConsultationOpened(ConsultationId consultation, Slug slug) {}
