package org.rapporteur.consultation.document;

/// Identifies a document of a consultation.
public record DocumentId(long value) {}
