package org.rapporteur.discussion.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.Voice;

/// What a holder says of a comment at a moment; without a stance, that they take it back.
record Position(
    CommentId comment,
    ContributorId contributor,
    Voice voice,
    @Nullable Boolean agrees,
    Instant at) {}
