package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// Only the decider can undo a decision, within ten seconds and only if it is the last on its
/// comment.
public final class UndoExpired extends Refusal {

  UndoExpired(int decision) {
    super(Kind.CONFLICT, "decision.undo-over", Map.of("decision", LogEntry.label(decision)));
  }
}
