package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// An open invitation to speak for a delegation.
public record Invitation(
    InvitationId id,
    DelegationId delegation,
    Slug slug,
    String delegationName,
    EmailAddress email,
    PersonId invitedBy,
    Instant invitedAt) {}
