package org.rapporteur.identity;

import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.LanguageTag;

/// A person's account data for other modules. It includes the e-mail address, which is not public.
public record PersonDetails(
    PersonId id,
    EmailAddress email,
    String name,
    Affiliation affiliation,
    LanguageTag language,
    PersonState state) {}
