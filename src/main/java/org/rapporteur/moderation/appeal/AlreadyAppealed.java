package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// The decision was already appealed.
public final class AlreadyAppealed extends Refusal {

  AlreadyAppealed(int decision) {
    super(Kind.CONFLICT, "appeal.already", Map.of("decision", LogEntry.label(decision)));
  }
}
