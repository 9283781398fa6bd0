package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.Slug;

/// A delegation as other modules see it.
public record DelegationDetails(DelegationId id, Slug slug, String name, Affiliation affiliation) {}
