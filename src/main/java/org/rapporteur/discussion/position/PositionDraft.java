package org.rapporteur.discussion.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;

/// A position to take on the comment of a number; without a stance, one to take back.
public record PositionDraft(
    Viewer viewer,
    int comment,
    @Nullable Boolean agrees,
    @Nullable DelegationId delegation,
    Instant at) {}
