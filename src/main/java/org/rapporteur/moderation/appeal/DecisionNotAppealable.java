package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// Only an adverse decision in force can be appealed.
public final class DecisionNotAppealable extends Refusal {

  DecisionNotAppealable(int decision) {
    super(Kind.CONFLICT, "appeal.not-possible", Map.of("decision", LogEntry.label(decision)));
  }
}
