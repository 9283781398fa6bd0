package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The comment is not published, so it accepts no replies and no positions.
public final class CommentNotPublished extends Refusal {

  public CommentNotPublished(int comment) {
    super(Kind.CONFLICT, "comment.not-answerable", Map.of("comment", comment));
  }
}
