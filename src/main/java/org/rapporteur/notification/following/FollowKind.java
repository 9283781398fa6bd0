package org.rapporteur.notification.following;

import java.util.Locale;

/// Kinds of places that people can follow, from narrow to wide. A comment in several places is
/// reported under the first.
public enum FollowKind {
  /// Replies to a reply that the person wrote; followed automatically.
  REPLIES,
  THREAD,
  CONTRIBUTOR,
  DELEGATION,
  /// Gets new comments only when themes are detected again.
  THEME,
  QUESTION,
  CONSULTATION;

  public String pathSegment() {
    return name().toLowerCase(Locale.ROOT);
  }
}
