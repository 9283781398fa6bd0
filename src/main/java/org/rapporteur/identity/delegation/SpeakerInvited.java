package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The head invited a person, with or without an account, to speak for a delegation.
public record SpeakerInvited(
    DelegationId delegation, Slug slug, String name, PersonId by, EmailAddress email, Instant at) {}
