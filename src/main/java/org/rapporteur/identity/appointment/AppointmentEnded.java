package org.rapporteur.identity.appointment;

import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;

/// The appointment of a person to a role in a scope ended.
public record AppointmentEnded(PersonId endedBy, PersonId person, Role role, RoleScope scope) {}
