package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// Another speaker is head of a delegation now.
public record HeadshipHandedOver(
    DelegationId delegation,
    Slug slug,
    String name,
    PersonId by,
    PersonId before,
    PersonId head,
    Instant at) {}
