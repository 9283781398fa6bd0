package org.rapporteur.identity;

/// A person confirmed their e-mail address and the account became active.
public record PersonConfirmed(PersonId person) {}
