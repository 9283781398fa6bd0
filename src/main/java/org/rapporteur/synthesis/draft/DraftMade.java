package org.rapporteur.synthesis.draft;

import org.rapporteur.consultation.ConsultationId;

/// This version of a consultation's draft is in use from now on: the first that a run made, or one
/// that the secretariat took over.
public record DraftMade(ConsultationId consultation, int version) {}
