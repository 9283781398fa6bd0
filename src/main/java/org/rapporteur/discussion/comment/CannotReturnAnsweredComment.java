package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The comment has replies, so it cannot return to review.
public final class CannotReturnAnsweredComment extends Refusal {

  CannotReturnAnsweredComment(int comment) {
    super(Kind.CONFLICT, "comment.answered", Map.of("comment", comment));
  }
}
