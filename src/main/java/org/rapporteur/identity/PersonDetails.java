package org.rapporteur.identity;

import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.LanguageTag;

/// A person as other modules see them.
public record PersonDetails(
    PersonId id,
    EmailAddress email,
    String name,
    Affiliation affiliation,
    LanguageTag language,
    PersonState state) {}
