package org.rapporteur.sample;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;

/// The sample is there: what a later module adds to it, such as the closed consultation's report,
/// it adds now.
public record SampleLoaded(List<ConsultationId> consultations) {}
