package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The head invited a person to speak for a delegation.
///
/// @param email address of the invited person, who may have no account
public record SpeakerInvited(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId invitedBy,
    EmailAddress email,
    Instant at) {}
