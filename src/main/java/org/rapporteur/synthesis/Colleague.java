package org.rapporteur.synthesis;

import org.jspecify.annotations.Nullable;

/// Somebody else who has the desk open now.
///
/// @param paragraph where they are
public record Colleague(String name, @Nullable ParagraphId paragraph) {}
