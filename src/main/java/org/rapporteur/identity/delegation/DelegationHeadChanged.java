package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// Another speaker became head of a delegation.
public record DelegationHeadChanged(
    DelegationId delegation,
    Slug delegationSlug,
    String delegationName,
    PersonId changedBy,
    PersonId previousHead,
    PersonId newHead,
    Instant at) {}
