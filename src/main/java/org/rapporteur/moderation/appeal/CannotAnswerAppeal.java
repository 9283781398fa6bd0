package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// The viewer cannot answer the appeal: the viewer made the decision, or belongs to the secretariat
/// while another moderator can answer.
public final class CannotAnswerAppeal extends Refusal {

  CannotAnswerAppeal(int decision) {
    super(Kind.FORBIDDEN, "appeal.another", Map.of("decision", LogEntry.label(decision)));
  }
}
