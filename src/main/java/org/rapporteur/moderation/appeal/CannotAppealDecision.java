package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// The decision is not adverse, or it was reversed, so it cannot be appealed.
public final class CannotAppealDecision extends Refusal {

  CannotAppealDecision(int decision) {
    super(Kind.CONFLICT, "appeal.not-possible", Map.of("decision", LogEntry.label(decision)));
  }
}
