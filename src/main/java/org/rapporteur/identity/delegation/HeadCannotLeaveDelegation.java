package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The head cannot leave a delegation before another speaker becomes its head.
public final class HeadCannotLeaveDelegation extends Refusal {

  HeadCannotLeaveDelegation(String slug) {
    super(Kind.CONFLICT, "delegation.needs-head", Map.of("delegation", slug));
  }
}
