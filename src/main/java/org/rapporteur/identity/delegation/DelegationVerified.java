package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The secretariat verified a delegation. Its speakers can now act for it.
public record DelegationVerified(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId verifiedBy,
    PersonId requestedBy,
    String answer) {}
