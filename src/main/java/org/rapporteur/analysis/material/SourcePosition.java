package org.rapporteur.analysis.material;

import org.jspecify.annotations.Nullable;

/// One holder's agreement or disagreement with one comment.
public record SourcePosition(
    int comment, int holder, String group, @Nullable String region, boolean agrees) {}
