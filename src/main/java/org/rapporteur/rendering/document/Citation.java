package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;

/// A comment, in one revision, on which a sentence rests.
///
/// @param submission the number of the formal submission that it is an answer of
public record Citation(int comment, int revision, @Nullable Integer submission) {}
