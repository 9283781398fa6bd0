package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person already has an open flag on the comment.
public final class AlreadyFlagged extends Refusal {

  AlreadyFlagged(int comment) {
    super(Kind.CONFLICT, "flag.already", Map.of("comment", comment));
  }
}
