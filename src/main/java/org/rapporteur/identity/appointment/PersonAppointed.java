package org.rapporteur.identity.appointment;

import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;

/// A person was appointed to a role in a scope.
public record PersonAppointed(PersonId appointedBy, PersonId person, Role role, RoleScope scope) {}
