package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Refusal;

/// An appeal that was answered is not answered again.
public final class AppealCannotBecome extends Refusal {

  AppealCannotBecome(int decision, AppealState from, AppealState to) {
    super(
        Kind.CONFLICT,
        "appeal.state",
        Map.of("decision", Entry.label(decision), "from", from.name(), "to", to.name()));
  }
}
