package org.rapporteur.discussion.contributor;

/// Id of a contributor of one consultation: a person, a delegation, or an imported name.
public record ContributorId(long value) {}
