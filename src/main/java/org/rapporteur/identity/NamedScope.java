package org.rapporteur.identity;

/// A scope by the name people know it by: the title of a consultation.
public record NamedScope(Scope scope, String name) {}
