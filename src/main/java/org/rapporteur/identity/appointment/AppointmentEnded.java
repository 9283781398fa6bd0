package org.rapporteur.identity.appointment;

import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;

/// Someone holds a role in a scope no longer.
public record AppointmentEnded(PersonId by, PersonId person, Role role, Scope scope) {}
