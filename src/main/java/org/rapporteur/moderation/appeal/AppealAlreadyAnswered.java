package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// The appeal was already answered.
public final class AppealAlreadyAnswered extends Refusal {

  AppealAlreadyAnswered(int decision, AppealState from, AppealState to) {
    super(
        Kind.CONFLICT,
        "appeal.state",
        Map.of("decision", LogEntry.label(decision), "from", from.name(), "to", to.name()));
  }
}
