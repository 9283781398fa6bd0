package org.rapporteur.consultation;

/// Identifies a question.
public record QuestionId(long value) {}
