package org.rapporteur.discussion.position;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The contributor wrote the comment, so they may not take a position on it.
public final class CannotTakePositionOnOwnComment extends Refusal {

  CannotTakePositionOnOwnComment(int comment) {
    super(Kind.CONFLICT, "position.own", Map.of("comment", comment));
  }
}
