package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only a verified delegation can have more speakers.
public final class DelegationNotVerified extends Refusal {

  DelegationNotVerified(String slug) {
    super(Kind.CONFLICT, "delegation.not-verified", Map.of("delegation", slug));
  }
}
