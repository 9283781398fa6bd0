package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The head hands over before leaving.
public final class DelegationNeedsHead extends Refusal {

  DelegationNeedsHead(String slug) {
    super(Kind.CONFLICT, "delegation.needs-head", Map.of("delegation", slug));
  }
}
