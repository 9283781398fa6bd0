package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Refusal;

/// A decision can be undone by the one who took it, for ten seconds, while it is the last on its
/// comment.
public final class UndoOver extends Refusal {

  UndoOver(int decision) {
    super(Kind.CONFLICT, "decision.undo-over", Map.of("decision", Entry.label(decision)));
  }
}
