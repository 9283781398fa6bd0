package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// An appeal is answered by a moderator who did not decide, or by the secretariat if there is no
/// other moderator.
public final class OtherModeratorMustAnswer extends Refusal {

  OtherModeratorMustAnswer(int decision) {
    super(Kind.FORBIDDEN, "appeal.another", Map.of("decision", LogEntry.label(decision)));
  }
}
