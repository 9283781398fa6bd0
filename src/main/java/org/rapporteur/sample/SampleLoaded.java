package org.rapporteur.sample;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// The sample has been loaded. Listeners add their part, such as the report of the closed
/// consultation.
public record SampleLoaded(List<ConsultationId> consultations) {}
