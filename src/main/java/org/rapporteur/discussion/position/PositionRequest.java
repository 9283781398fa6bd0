package org.rapporteur.discussion.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;

/// A request to take a position on a comment.
///
/// @param comment the number of the comment
/// @param agrees null to withdraw the position
/// @param delegation null for a personal position
public record PositionRequest(
    Viewer viewer,
    int comment,
    @Nullable Boolean agrees,
    @Nullable DelegationId delegation,
    Instant takenAt) {}
