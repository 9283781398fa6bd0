package org.rapporteur.analysis.draft;

import org.jspecify.annotations.Nullable;

/// A number in a sentence, with all that is needed to count it again from what the sentence cites.
public record Count(CountForm form, int counted, @Nullable Integer of, Scope scope) {}
