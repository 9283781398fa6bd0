package org.rapporteur.discussion.position;

import java.util.Map;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.Refusal;

/// The consultation accepts no positions in this phase.
public final class PositionsClosed extends Refusal {

  PositionsClosed(Phase phase) {
    super(Kind.CONFLICT, "position.closed", Map.of("phase", phase.name()));
  }
}
