package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The viewer is not the author of the comment, so they may not edit or withdraw it.
public final class NotCommentAuthor extends Refusal {

  NotCommentAuthor(int comment) {
    super(Kind.FORBIDDEN, "comment.not-yours", Map.of("comment", comment));
  }
}
