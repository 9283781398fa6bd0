package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// The decision is not a suspension, or it was already lifted.
public final class NotSuspended extends Refusal {

  NotSuspended(int decision) {
    super(Kind.CONFLICT, "suspension.none", Map.of("decision", LogEntry.label(decision)));
  }
}
