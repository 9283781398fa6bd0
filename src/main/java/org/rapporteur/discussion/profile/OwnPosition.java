package org.rapporteur.discussion.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;

/// The position of the viewer, or of a delegation they speak for, on one comment.
///
/// @param delegation null for the viewer's own position
/// @param takenBy the name of the speaker who took the position of a delegation; null for a
///     personal position
public record OwnPosition(
    @Nullable DelegationId delegation, boolean agrees, Instant takenAt, @Nullable String takenBy) {}
