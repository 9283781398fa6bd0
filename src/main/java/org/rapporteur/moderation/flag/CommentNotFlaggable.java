package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only a published comment can be flagged.
public final class CommentNotFlaggable extends Refusal {

  CommentNotFlaggable(int comment) {
    super(Kind.CONFLICT, "flag.not-published", Map.of("comment", comment));
  }
}
