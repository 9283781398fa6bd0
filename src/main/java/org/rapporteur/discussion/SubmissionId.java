package org.rapporteur.discussion;

/// Internal id of a formal submission. Users and addresses use its number within the consultation
/// instead.
public record SubmissionId(long value) {}
