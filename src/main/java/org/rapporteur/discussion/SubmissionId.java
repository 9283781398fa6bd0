package org.rapporteur.discussion;

/// Identifies a formal submission inside the product; people and addresses use its number within
/// the consultation.
public record SubmissionId(long value) {}
