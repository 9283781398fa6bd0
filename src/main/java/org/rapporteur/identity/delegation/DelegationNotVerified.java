package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The delegation is not verified, so its speakers cannot change.
public final class DelegationNotVerified extends Refusal {

  DelegationNotVerified(String slug) {
    super(Kind.CONFLICT, "delegation.not-verified", Map.of("delegation", slug));
  }
}
