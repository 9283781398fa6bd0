package org.rapporteur.synthesis.engine.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A number in a sentence, with all that is needed to count it again from what the sentence cites.
@NamedInterface("draft")
public record Count(CountForm form, int counted, @Nullable Integer of, Scope scope) {}
