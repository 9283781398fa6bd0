package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A reply belongs to the question of the comment it answers.
public final class ParentIsElsewhere extends Refusal {

  ParentIsElsewhere(int parent) {
    super(Kind.INVALID, "comment.parent", Map.of("parent", parent));
  }
}
