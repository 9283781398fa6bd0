package org.rapporteur.identity;

/// An administrator reactivated a suspended account.
public record PersonReactivated(PersonId by, PersonId person, String reason) {}
