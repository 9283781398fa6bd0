package org.rapporteur.sample;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// The sample data was loaded. A listener creates the report of the closed consultation.
public record SampleLoaded(List<ConsultationId> consultations) {}
