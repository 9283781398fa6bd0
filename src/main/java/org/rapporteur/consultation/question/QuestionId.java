package org.rapporteur.consultation.question;

/// Identifies a question.
public record QuestionId(long value) {}
