package org.rapporteur.moderation.flag;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only what can be read can be flagged.
public final class NotFlaggable extends Refusal {

  NotFlaggable(int comment) {
    super(Kind.CONFLICT, "flag.not-published", Map.of("comment", comment));
  }
}
