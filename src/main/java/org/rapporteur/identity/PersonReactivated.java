package org.rapporteur.identity;

/// An administrator reactivated a suspended account.
public record PersonReactivated(PersonId reactivatedBy, PersonId person, String reason) {}
