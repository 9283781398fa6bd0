package org.rapporteur.discussion.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorIdentity;

/// The position of a contributor on a comment.
///
/// @param agrees null to withdraw the position
record Position(
    CommentId comment,
    ContributorId contributor,
    ContributorIdentity identity,
    @Nullable Boolean agrees,
    Instant takenAt) {}
