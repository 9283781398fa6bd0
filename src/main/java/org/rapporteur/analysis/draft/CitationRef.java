package org.rapporteur.analysis.draft;

import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TextSpan;

/// A sentence rests on this revision of a comment, and where known on this span of its plain text.
public record CitationRef(int comment, int revision, @Nullable TextSpan span) {}
