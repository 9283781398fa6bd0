package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The authorization of a person to speak for a delegation ended.
public record SpeakerAuthorizationEnded(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId endedBy,
    PersonId speaker,
    Instant at) {}
