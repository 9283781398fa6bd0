package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person already has the maximum number of requests without an answer.
public final class TooManyDelegationRequests extends Refusal {

  TooManyDelegationRequests(int max) {
    super(Kind.TOO_MANY, "delegation.too-many", Map.of("most", max));
  }
}
