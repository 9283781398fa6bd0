package org.rapporteur.discussion.comment;

import org.rapporteur.identity.affiliation.Affiliation;

/// Who said something elsewhere. What has the same key is one contributor of the consultation.
public record ImportedAuthor(String key, String name, Affiliation affiliation) {}
