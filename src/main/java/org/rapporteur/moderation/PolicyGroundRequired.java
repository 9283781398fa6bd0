package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An adverse decision cites a policy point that is not a ground.
public final class PolicyGroundRequired extends Refusal {

  PolicyGroundRequired(String point) {
    super(Kind.INVALID, "decision.ground", Map.of("point", point));
  }
}
