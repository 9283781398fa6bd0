package org.rapporteur.identity.account;

import java.time.Duration;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An attempt limit is exceeded. The limit applies to all accounts, also to unknown ones, so the
/// refusal reveals nothing.
public final class TooManyAttempts extends Refusal {

  TooManyAttempts(Duration wait) {
    super(
        Kind.TOO_MANY, "attempts.too-many", Map.of("minutes", Math.max(1, roundUpToMinutes(wait))));
  }

  private static long roundUpToMinutes(Duration wait) {
    return wait.plusSeconds(59).toMinutes();
  }
}
