package org.rapporteur.discussion.position;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Contributors may not take a position on their own comment.
public final class PositionOnOwnComment extends Refusal {

  PositionOnOwnComment(int comment) {
    super(Kind.CONFLICT, "position.own", Map.of("comment", comment));
  }
}
