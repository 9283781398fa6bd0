package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.discussion.comment.CommentUnderReview;
import org.rapporteur.shared.Refusal;

/// The state of the comment does not allow this action.
public final class ActionNotPossible extends Refusal {

  ActionNotPossible(CommentUnderReview comment, ModerationAction action) {
    super(
        Kind.CONFLICT,
        "decision.state",
        Map.of("comment", comment.number(), "state", comment.state().name(), "act", action.name()));
  }
}
