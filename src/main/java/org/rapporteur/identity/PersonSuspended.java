package org.rapporteur.identity;

/// An administrator keeps someone out of the whole site.
public record PersonSuspended(PersonId by, PersonId person, String reason) {}
