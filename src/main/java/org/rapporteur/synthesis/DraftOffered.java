package org.rapporteur.synthesis;

import org.rapporteur.consultation.ConsultationId;

/// A run ended with a draft that the secretariat may take over.
record DraftOffered(ConsultationId consultation, int version) {}
