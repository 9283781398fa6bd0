package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// The decision cannot be undone: it is older than ten seconds, is not the last on its comment, or
/// was made by somebody else.
public final class CannotUndoDecision extends Refusal {

  CannotUndoDecision(int decision) {
    super(Kind.CONFLICT, "decision.undo-over", Map.of("decision", LogEntry.label(decision)));
  }
}
