package org.rapporteur.moderation.policy;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Somebody wrote another version since the editor was opened.
public final class PolicyChangedMeanwhile extends Refusal {

  PolicyChangedMeanwhile(int version) {
    super(Kind.CONFLICT, "policy.changed", Map.of("version", version));
  }
}
