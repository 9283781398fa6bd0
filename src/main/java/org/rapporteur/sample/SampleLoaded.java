package org.rapporteur.sample;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// The sample data was loaded.
public record SampleLoaded(List<ConsultationId> consultations) {}
