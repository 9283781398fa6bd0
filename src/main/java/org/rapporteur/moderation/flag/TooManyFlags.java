package org.rapporteur.moderation.flag;

import java.time.Duration;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A person exceeded the hourly limit of flags.
public final class TooManyFlags extends Refusal {

  TooManyFlags(Duration wait) {
    super(
        Kind.TOO_MANY,
        "flag.too-many",
        Map.of("minutes", Math.max(1, Math.ceilDiv(wait.toMillis(), 60_000L))));
  }
}
