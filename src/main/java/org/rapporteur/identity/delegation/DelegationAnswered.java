package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The secretariat has answered this request already.
public final class DelegationAnswered extends Refusal {

  DelegationAnswered(String slug) {
    super(Kind.CONFLICT, "delegation.answered", Map.of("delegation", slug));
  }
}
