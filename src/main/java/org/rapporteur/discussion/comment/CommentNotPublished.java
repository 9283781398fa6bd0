package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only a published comment accepts replies and positions.
public final class CommentNotPublished extends Refusal {

  public CommentNotPublished(int comment) {
    super(Kind.CONFLICT, "comment.not-answerable", Map.of("comment", comment));
  }
}
