package org.rapporteur.identity;

/// An administrator suspended an account.
public record PersonSuspended(PersonId suspendedBy, PersonId person, String reason) {}
