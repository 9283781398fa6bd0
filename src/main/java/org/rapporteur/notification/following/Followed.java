package org.rapporteur.notification.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Slug;

/// Something that a person follows.
///
/// @param consultation absent for a delegation, which is followed across all
/// @param subject the id of a question or delegation, the number of a comment, theme or contributor
/// @param name of a contributor or delegation, as it was when first followed; of a theme as it is
///     now, absent where it is not shown any more
/// @param slug of a delegation
/// @param byDefault whether `how` is what the person chose for everything
/// @param own whether it is one's own thread or comment
/// @param unread how much came since it was last looked at, one's own words left out
/// @param upTo the count of its news until now
/// @param lastAt when the latest of them came, absent where nothing has come yet
public record Followed(
    long id,
    FollowKind kind,
    @Nullable ConsultationId consultation,
    long subject,
    @Nullable String name,
    @Nullable Slug slug,
    Telling how,
    boolean byDefault,
    boolean own,
    int unread,
    int upTo,
    @Nullable Instant lastAt) {}
