package org.rapporteur.identity.appointment;

import org.rapporteur.identity.Scope;

/// A scope by the name people know it by: the title of a consultation.
public record NamedScope(Scope scope, String name) {}
