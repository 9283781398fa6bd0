package org.rapporteur.discussion;

import java.util.Set;

/// The life of a comment. Only a decision undone at once leads back to awaiting review.
public enum CommentState {
  AWAITING_REVIEW,
  PUBLISHED,
  DECLINED,
  WITHDRAWN,
  REMOVED;

  public Set<CommentState> next() {
    return switch (this) {
      case AWAITING_REVIEW -> Set.of(PUBLISHED, DECLINED, WITHDRAWN);
      case PUBLISHED -> Set.of(REMOVED, WITHDRAWN, AWAITING_REVIEW);
      case DECLINED -> Set.of(PUBLISHED, AWAITING_REVIEW);
      case REMOVED -> Set.of(PUBLISHED);
      case WITHDRAWN -> Set.of();
    };
  }

  /// Only a published comment's words are public; what was withdrawn or removed leaves a
  /// placeholder.
  public boolean showsText() {
    return this == PUBLISHED;
  }

  public String key() {
    return "discussion.state." + name();
  }
}
