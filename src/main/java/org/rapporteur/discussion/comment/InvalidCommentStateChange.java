package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.shared.Refusal;

/// The current state of the comment does not allow the requested state.
public final class InvalidCommentStateChange extends Refusal {

  InvalidCommentStateChange(String comment, CommentState from, CommentState to) {
    super(
        Kind.CONFLICT,
        "comment.state",
        Map.of("comment", comment, "from", from.name(), "to", to.name()));
  }
}
