package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Comments are accepted only while the consultation is open.
public final class CommentsClosed extends Refusal {

  public CommentsClosed(String phase) {
    super(Kind.CONFLICT, "comment.closed", Map.of("phase", phase));
  }
}
