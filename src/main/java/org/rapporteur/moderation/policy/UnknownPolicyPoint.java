package org.rapporteur.moderation.policy;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The current policy has no point with this number.
public final class UnknownPolicyPoint extends Refusal {

  UnknownPolicyPoint(String number) {
    super(Kind.INVALID, "policy.point", Map.of("number", number));
  }
}
