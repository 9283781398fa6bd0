package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// A person asked the secretariat to verify a delegation.
public record DelegationRequested(
    DelegationId delegation, Slug slug, String name, PersonId requestedBy) {}
