package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A comment whose words were blacked out is not edited: the words could come back unseen.
public final class RedactedComment extends Refusal {

  RedactedComment(int number) {
    super(Kind.CONFLICT, "comment.redacted", Map.of("comment", number));
  }
}
