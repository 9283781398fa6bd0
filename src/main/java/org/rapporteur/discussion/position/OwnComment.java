package org.rapporteur.discussion.position;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Nobody agrees or disagrees with their own comment.
public final class OwnComment extends Refusal {

  OwnComment(int comment) {
    super(Kind.CONFLICT, "position.own", Map.of("comment", comment));
  }
}
