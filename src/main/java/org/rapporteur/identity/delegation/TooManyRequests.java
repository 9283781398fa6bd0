package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Someone has as many requests waiting as anyone may.
public final class TooManyRequests extends Refusal {

  TooManyRequests(int most) {
    super(Kind.TOO_MANY, "delegation.too-many", Map.of("most", most));
  }
}
