package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// A person accepted an invitation and became a speaker of a delegation.
public record SpeakerAdded(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId invitedBy,
    PersonId speaker,
    Instant at) {}
