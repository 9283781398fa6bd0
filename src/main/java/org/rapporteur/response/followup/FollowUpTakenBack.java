package org.rapporteur.response.followup;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// A follow-up is taken back once.
public final class FollowUpTakenBack extends Refusal {

  FollowUpTakenBack(int followUp) {
    super(Kind.CONFLICT, "follow-up.taken-back", Map.of("followUp", LogEntry.label(followUp)));
  }
}
