package org.rapporteur.synthesis.collaboration;

import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.ParagraphId;

/// Somebody else who has the desk open now.
///
/// @param paragraph where they are
public record Colleague(String name, @Nullable ParagraphId paragraph) {}
