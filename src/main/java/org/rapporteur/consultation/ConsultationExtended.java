package org.rapporteur.consultation;

import java.time.Instant;
import org.rapporteur.shared.Slug;

/// A consultation takes comments for longer than announced.
public record ConsultationExtended(ConsultationId consultation, Slug slug, Instant closesAt) {}
