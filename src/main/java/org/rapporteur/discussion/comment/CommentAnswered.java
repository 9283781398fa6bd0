package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A comment that was answered already keeps its place in the thread.
public final class CommentAnswered extends Refusal {

  CommentAnswered(int comment) {
    super(Kind.CONFLICT, "comment.answered", Map.of("comment", comment));
  }
}
