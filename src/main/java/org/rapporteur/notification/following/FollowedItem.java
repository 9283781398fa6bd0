package org.rapporteur.notification.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One follow of a person, with its place and unread count.
/// @param isOwn whether it is the person's own thread or comment
/// @param unread unseen news without the person's own comments
/// @param newsCount all news of the place so far
/// @param lastNewsAt time of the latest news, absent if none
public record FollowedItem(
    long id,
    FollowedPlace place,
    NotificationPreference preference,
    boolean isOwn,
    int unread,
    int newsCount,
    @Nullable Instant lastNewsAt) {

  FollowKind kind() {
    return place.kind();
  }
}
