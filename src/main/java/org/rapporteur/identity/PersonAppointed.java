package org.rapporteur.identity;

/// Someone was given a role in a scope.
public record PersonAppointed(PersonId by, PersonId person, Role role, Scope scope) {}
