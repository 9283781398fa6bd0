package org.rapporteur.identity.account;

import java.time.Duration;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An attempt limit is exceeded. Checked before any lookup, so it reveals nothing about an account.
public final class TooManyAttempts extends Refusal {

  TooManyAttempts(Duration wait) {
    super(
        Kind.TOO_MANY,
        "attempts.too-many",
        Map.of("minutes", Math.max(1, wait.plusSeconds(59).toMinutes())));
  }
}
