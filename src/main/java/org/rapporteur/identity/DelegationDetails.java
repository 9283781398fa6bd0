package org.rapporteur.identity;

import org.rapporteur.shared.Slug;

/// A delegation as other modules may know it.
public record DelegationDetails(DelegationId id, Slug slug, String name, Affiliation affiliation) {}
