package org.rapporteur.rendering.text;

import org.jspecify.annotations.Nullable;

/// A comment, in one revision, that supports a sentence.
///
/// @param submission number of the formal submission that the comment belongs to
public record Citation(int comment, int revision, @Nullable Integer submission) {}
