package org.rapporteur.consultation.document;

import org.springframework.modulith.NamedInterface;

/// Identifies a document of a consultation.
@NamedInterface("document")
public record DocumentId(long value) {}
