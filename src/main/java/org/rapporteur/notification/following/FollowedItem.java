package org.rapporteur.notification.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Slug;

/// One follow of a person, with its place and unread count.
/// @param consultation absent for a delegation, which is followed in all consultations
/// @param subject id of a question or delegation; number of a comment, theme or contributor
/// @param name name of a contributor or delegation when first followed; current name of a theme,
///     absent if hidden
/// @param slug slug of a delegation
/// @param isDefault whether `preference` comes from the person's defaults
/// @param isOwn whether it is the person's own thread or comment
/// @param unread unseen news without the person's own comments
/// @param newsCount all news of the place so far
/// @param lastNewsAt time of the latest news, absent if none
public record FollowedItem(
    long id,
    FollowKind kind,
    @Nullable ConsultationId consultation,
    long subject,
    @Nullable String name,
    @Nullable Slug slug,
    NotificationPreference preference,
    boolean isDefault,
    boolean isOwn,
    int unread,
    int newsCount,
    @Nullable Instant lastNewsAt) {}
