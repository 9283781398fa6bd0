package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Refusal;

/// Only what took something from its author, and still does, can be appealed against.
public final class NotAppealable extends Refusal {

  NotAppealable(int decision) {
    super(Kind.CONFLICT, "appeal.not-possible", Map.of("decision", Entry.label(decision)));
  }
}
