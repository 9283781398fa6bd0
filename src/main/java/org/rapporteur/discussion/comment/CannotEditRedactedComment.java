package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The comment is redacted, so it cannot be edited: an edit could bring back the redacted text.
public final class CannotEditRedactedComment extends Refusal {

  CannotEditRedactedComment(int number) {
    super(Kind.CONFLICT, "comment.redacted", Map.of("comment", number));
  }
}
