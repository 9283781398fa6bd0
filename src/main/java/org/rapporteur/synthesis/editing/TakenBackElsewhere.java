package org.rapporteur.synthesis.editing;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.history.EditAct;

/// One's own last change stands beside the paragraphs: what takes it back is another decision.
public final class TakenBackElsewhere extends Refusal {

  TakenBackElsewhere(EditAct act) {
    super(Kind.CONFLICT, "taken-back-elsewhere", Map.of("act", act.name()));
  }
}
