package org.rapporteur.identity;

/// An administrator lets someone in again.
public record PersonReactivated(PersonId by, PersonId person, String reason) {}
