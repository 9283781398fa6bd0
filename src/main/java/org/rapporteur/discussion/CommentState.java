package org.rapporteur.discussion;

import java.util.Set;

/// The states of a comment. Only an immediate undo of a decision leads back to AWAITING_REVIEW.
public enum CommentState {
  AWAITING_REVIEW,
  PUBLISHED,
  DECLINED,
  WITHDRAWN,
  REMOVED;

  public Set<CommentState> allowedNext() {
    return switch (this) {
      case AWAITING_REVIEW -> Set.of(PUBLISHED, DECLINED, WITHDRAWN);
      case PUBLISHED -> Set.of(REMOVED, WITHDRAWN, AWAITING_REVIEW);
      case DECLINED -> Set.of(PUBLISHED, AWAITING_REVIEW);
      case REMOVED -> Set.of(PUBLISHED);
      case WITHDRAWN -> Set.of();
    };
  }

  /// True if the text is public. A withdrawn or removed comment shows only a placeholder.
  public boolean showsText() {
    return this == PUBLISHED;
  }

  public String key() {
    return "discussion.state." + name();
  }
}
