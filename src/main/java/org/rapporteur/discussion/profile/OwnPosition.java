package org.rapporteur.discussion.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;

/// The position on one comment of whoever looks, or of a delegation they speak for.
///
/// @param delegation null for one's own
/// @param setBy the speaker who set a delegation's
public record OwnPosition(
    @Nullable DelegationId delegation, boolean agrees, Instant since, @Nullable String setBy) {}
