package org.rapporteur.notification.following;

import java.util.Locale;

/// What can be followed. The narrower stands before the wider: news that comes to several is told
/// at the first.
public enum FollowKind {
  /// The answers to a comment of one's own; nobody chooses it.
  REPLIES,
  THREAD,
  CONTRIBUTOR,
  DELEGATION,
  /// Its comments come to it when a question's comments are read again.
  THEME,
  QUESTION,
  CONSULTATION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
