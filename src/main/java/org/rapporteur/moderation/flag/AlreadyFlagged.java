package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A person can have one open flag on a comment.
public final class AlreadyFlagged extends Refusal {

  AlreadyFlagged(int comment) {
    super(Kind.CONFLICT, "flag.already", Map.of("comment", comment));
  }
}
