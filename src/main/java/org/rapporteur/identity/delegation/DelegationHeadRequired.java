package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The head must hand over to another speaker before leaving.
public final class DelegationHeadRequired extends Refusal {

  DelegationHeadRequired(String slug) {
    super(Kind.CONFLICT, "delegation.needs-head", Map.of("delegation", slug));
  }
}
