package org.rapporteur.identity;

/// Someone holds a role in a scope no longer.
public record AppointmentEnded(PersonId by, PersonId person, Role role, Scope scope) {}
