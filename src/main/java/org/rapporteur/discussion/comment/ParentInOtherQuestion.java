package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A reply must belong to the question of its parent.
public final class ParentInOtherQuestion extends Refusal {

  ParentInOtherQuestion(int parent) {
    super(Kind.INVALID, "comment.parent", Map.of("parent", parent));
  }
}
