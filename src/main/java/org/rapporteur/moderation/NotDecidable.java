package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.discussion.comment.ReviewedComment;
import org.rapporteur.shared.Refusal;

/// The comment is not in a state in which this can be decided.
public final class NotDecidable extends Refusal {

  NotDecidable(ReviewedComment comment, Act act) {
    super(
        Kind.CONFLICT,
        "decision.state",
        Map.of("comment", comment.number(), "state", comment.state().name(), "act", act.name()));
  }
}
