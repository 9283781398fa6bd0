package org.rapporteur.identity.account;

import java.time.Duration;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Somebody tried too often. Said before anything is looked up, so it tells nothing of an account.
public final class TooManyAttempts extends Refusal {

  TooManyAttempts(Duration wait) {
    super(
        Kind.TOO_MANY,
        "attempts.too-many",
        Map.of("minutes", Math.max(1, wait.plusSeconds(59).toMinutes())));
  }
}
