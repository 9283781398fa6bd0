package org.rapporteur.consultation;

import java.time.Instant;
import org.rapporteur.shared.Slug;

/// The closing time of a consultation was extended.
public record ConsultationExtended(ConsultationId consultation, Slug slug, Instant closesAt) {}
