package org.rapporteur.moderation.policy;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Another version was published after the editor was opened.
public final class PolicyVersionConflict extends Refusal {

  PolicyVersionConflict(int version) {
    super(Kind.CONFLICT, "policy.changed", Map.of("version", version));
  }
}
