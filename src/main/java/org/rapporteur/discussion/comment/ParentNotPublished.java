package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The parent of the reply is not published, so the reply cannot be published.
public final class ParentNotPublished extends Refusal {

  public ParentNotPublished(int parent) {
    super(Kind.CONFLICT, "comment.parent-not-published", Map.of("parent", parent));
  }
}
