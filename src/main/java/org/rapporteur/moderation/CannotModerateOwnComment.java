package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A moderator tried to decide on a comment of their own.
public final class CannotModerateOwnComment extends Refusal {

  public CannotModerateOwnComment(int comment) {
    super(Kind.FORBIDDEN, "decision.own", Map.of("comment", comment));
  }
}
