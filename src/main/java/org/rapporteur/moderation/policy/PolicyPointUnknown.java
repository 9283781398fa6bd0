package org.rapporteur.moderation.policy;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A decision cites a point that the policy in force does not have.
public final class PolicyPointUnknown extends Refusal {

  PolicyPointUnknown(String number) {
    super(Kind.INVALID, "policy.point", Map.of("number", number));
  }
}
