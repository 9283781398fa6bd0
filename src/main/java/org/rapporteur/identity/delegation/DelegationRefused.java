package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The secretariat rejected the request for a delegation and gave a reason.
public record DelegationRefused(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId refusedBy,
    PersonId requestedBy,
    String reason) {}
