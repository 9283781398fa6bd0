package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;

/// A person requested a delegation, which the secretariat must verify.
public record DelegationRequested(
    DelegationId delegation, Slug delegationSlug, String delegationName, PersonId requestedBy) {}
