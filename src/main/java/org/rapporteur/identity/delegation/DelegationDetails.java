package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.Slug;

/// The public data of a delegation for other modules.
public record DelegationDetails(DelegationId id, Slug slug, String name, Affiliation affiliation) {}
