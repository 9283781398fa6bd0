package org.rapporteur.identity;

/// Someone showed that the address of their account is theirs; the account is active now.
public record PersonConfirmed(PersonId person) {}
