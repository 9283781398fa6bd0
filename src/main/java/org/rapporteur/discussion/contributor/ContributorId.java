package org.rapporteur.discussion.contributor;

/// Identifies who speaks in one consultation: a person, a delegation, or a name that an import
/// brought.
public record ContributorId(long value) {}
