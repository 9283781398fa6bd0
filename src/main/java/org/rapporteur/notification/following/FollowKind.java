package org.rapporteur.notification.following;

import java.util.Locale;

/// Kind of a followed place, ordered from narrow to wide. A comment in several followed places is
/// reported under the narrowest.
public enum FollowKind {
  /// Replies to a reply that the person wrote; followed automatically.
  REPLIES,
  THREAD,
  CONTRIBUTOR,
  DELEGATION,
  /// A theme gets new comments only when themes are detected again.
  THEME,
  QUESTION,
  CONSULTATION;

  public String pathSegment() {
    return name().toLowerCase(Locale.ROOT);
  }
}
