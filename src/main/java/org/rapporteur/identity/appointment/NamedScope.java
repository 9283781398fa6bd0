package org.rapporteur.identity.appointment;

import org.rapporteur.identity.RoleScope;

/// A scope with its display name, for example the title of a consultation.
public record NamedScope(RoleScope scope, String name) {}
