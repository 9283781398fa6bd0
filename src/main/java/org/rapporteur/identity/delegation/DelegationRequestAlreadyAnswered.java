package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The secretariat has already answered the request for a delegation.
public final class DelegationRequestAlreadyAnswered extends Refusal {

  DelegationRequestAlreadyAnswered(String slug) {
    super(Kind.CONFLICT, "delegation.answered", Map.of("delegation", slug));
  }
}
