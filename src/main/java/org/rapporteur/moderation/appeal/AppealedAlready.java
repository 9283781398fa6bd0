package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Refusal;

/// There is one appeal against a decision.
public final class AppealedAlready extends Refusal {

  AppealedAlready(int decision) {
    super(Kind.CONFLICT, "appeal.already", Map.of("decision", Entry.label(decision)));
  }
}
