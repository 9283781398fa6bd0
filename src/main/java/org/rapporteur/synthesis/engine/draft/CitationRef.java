package org.rapporteur.synthesis.engine.draft;

import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TextSpan;
import org.springframework.modulith.NamedInterface;

/// A sentence rests on this revision of a comment, and where known on this span of its plain text.
@NamedInterface("draft")
public record CitationRef(int comment, int revision, @Nullable TextSpan span) {}
