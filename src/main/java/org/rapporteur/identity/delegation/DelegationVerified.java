package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// The secretariat has verified a delegation: from now on it is spoken for.
public record DelegationVerified(
    DelegationId delegation,
    Slug slug,
    String name,
    PersonId by,
    PersonId requestedBy,
    String words) {}
