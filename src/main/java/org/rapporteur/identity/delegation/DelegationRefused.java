package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The secretariat rejected the request for a delegation and gave a reason.
public record DelegationRefused(
    DelegationId delegation,
    Slug slug,
    String name,
    PersonId by,
    PersonId requestedBy,
    String reason) {}
