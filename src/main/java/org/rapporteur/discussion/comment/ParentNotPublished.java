package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A reply is not published before the comment to which it replies.
public final class ParentNotPublished extends Refusal {

  public ParentNotPublished(int parent) {
    super(Kind.CONFLICT, "comment.parent-not-published", Map.of("parent", parent));
  }
}
