package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The secretariat verified a delegation. Its speakers can now act for it.
///
/// @param answer the message of the secretariat to the person who requested the verification
public record DelegationVerified(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId verifiedBy,
    PersonId requestedBy,
    String answer) {}
