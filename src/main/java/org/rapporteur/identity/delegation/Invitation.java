package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// An open invitation to speak for a delegation.
///
/// @param email address of the invited person, who may have no account
public record Invitation(
    InvitationId id,
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    EmailAddress email,
    PersonId invitedBy,
    Instant invitedAt) {}
