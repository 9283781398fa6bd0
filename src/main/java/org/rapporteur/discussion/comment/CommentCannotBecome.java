package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.shared.Refusal;

/// A comment cannot go from its state to that one.
public final class CommentCannotBecome extends Refusal {

  CommentCannotBecome(String comment, CommentState from, CommentState to) {
    super(
        Kind.CONFLICT,
        "comment.state",
        Map.of("comment", comment, "from", from.name(), "to", to.name()));
  }
}
