package org.rapporteur.notification.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Follow of a person, with its place and unread count.
/// @param isOwn true if the person wrote the first comment of the place
/// @param unread number of unseen news items without the person's own comments
/// @param newsCount number of all news items of the place so far
/// @param lastNewsAt time of the latest news item; null if there is none
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
