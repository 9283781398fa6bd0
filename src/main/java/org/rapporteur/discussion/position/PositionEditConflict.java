package org.rapporteur.discussion.position;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Another speaker of the delegation changed its position since the viewer loaded it.
public final class PositionEditConflict extends Refusal {

  PositionEditConflict(int comment) {
    super(Kind.CONFLICT, "position.changed-meanwhile", Map.of("comment", comment));
  }
}
