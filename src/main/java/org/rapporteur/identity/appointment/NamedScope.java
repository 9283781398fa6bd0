package org.rapporteur.identity.appointment;

import org.rapporteur.identity.Scope;

/// A scope with its display name, for example the title of a consultation.
public record NamedScope(Scope scope, String name) {}
