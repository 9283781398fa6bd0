package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Moderators cannot decide on their own comments.
public final class OwnCommentCannotBeModerated extends Refusal {

  public OwnCommentCannotBeModerated(int comment) {
    super(Kind.FORBIDDEN, "decision.own", Map.of("comment", comment));
  }
}
