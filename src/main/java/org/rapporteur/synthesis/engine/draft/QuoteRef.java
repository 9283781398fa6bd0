package org.rapporteur.synthesis.engine.draft;

import org.rapporteur.language.TextSpan;
import org.springframework.modulith.NamedInterface;

/// The words from `start` to `end` of a sentence, in code points and without the marks, are those
/// of a comment's span.
@NamedInterface("draft")
public record QuoteRef(int start, int end, int comment, int revision, TextSpan span) {}
