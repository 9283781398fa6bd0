package org.rapporteur.identity;

/// An administrator suspended an account.
public record PersonSuspended(PersonId by, PersonId person, String reason) {}
