package org.rapporteur.consultation.document;

import org.rapporteur.consultation.ConsultationId;
import org.springframework.modulith.NamedInterface;

/// The texts of new background documents can be searched.
@NamedInterface("document")
public record DocumentTextsExtracted(ConsultationId consultation) {}
