package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A redacted comment cannot be edited, because the redacted text could return unnoticed.
public final class RedactedCommentNotEditable extends Refusal {

  RedactedCommentNotEditable(int number) {
    super(Kind.CONFLICT, "comment.redacted", Map.of("comment", number));
  }
}
