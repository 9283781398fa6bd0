package org.rapporteur.identity;

/// Identifies a person.
public record PersonId(long value) {}
