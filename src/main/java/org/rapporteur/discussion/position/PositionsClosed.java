package org.rapporteur.discussion.position;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Positions are accepted only while the consultation is open.
public final class PositionsClosed extends Refusal {

  PositionsClosed(String phase) {
    super(Kind.CONFLICT, "position.closed", Map.of("phase", phase));
  }
}
