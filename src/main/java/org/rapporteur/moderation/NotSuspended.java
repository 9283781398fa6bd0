package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Refusal;

/// What is to be lifted is no suspension, or is lifted already.
public final class NotSuspended extends Refusal {

  NotSuspended(int decision) {
    super(Kind.CONFLICT, "suspension.none", Map.of("decision", Entry.label(decision)));
  }
}
