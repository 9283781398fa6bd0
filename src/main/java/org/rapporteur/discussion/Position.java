package org.rapporteur.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a holder says of a comment at a moment; without a stance, that they take it back.
record Position(
    CommentId comment,
    ContributorId contributor,
    Voice voice,
    @Nullable Boolean agrees,
    Instant at) {}
