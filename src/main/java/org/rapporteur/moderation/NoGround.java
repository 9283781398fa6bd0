package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Nothing is declined or removed but for one of the policy's grounds.
public final class NoGround extends Refusal {

  NoGround(String point) {
    super(Kind.INVALID, "decision.ground", Map.of("point", point));
  }
}
