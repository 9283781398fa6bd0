package org.rapporteur.synthesis.collaboration;

import org.jspecify.annotations.Nullable;

/// The last change of a draft.
///
/// @param by the name of whoever made it; absent where a run made the draft
public record DraftChange(int version, @Nullable String by) {}
