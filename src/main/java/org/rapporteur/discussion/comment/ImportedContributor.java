package org.rapporteur.discussion.comment;

import org.rapporteur.identity.affiliation.Affiliation;

/// A contributor of imported comments. Comments with the same key belong to one contributor.
public record ImportedContributor(String key, String name, Affiliation affiliation) {}
