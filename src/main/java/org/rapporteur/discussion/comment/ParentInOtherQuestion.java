package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The parent of the reply belongs to another question.
public final class ParentInOtherQuestion extends Refusal {

  ParentInOtherQuestion(int parent) {
    super(Kind.INVALID, "comment.parent", Map.of("parent", parent));
  }
}
