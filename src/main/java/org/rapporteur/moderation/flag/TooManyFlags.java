package org.rapporteur.moderation.flag;

import java.time.Duration;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Somebody flags faster than anyone reads.
public final class TooManyFlags extends Refusal {

  TooManyFlags(Duration wait) {
    super(Kind.TOO_MANY, "flag.too-many", Map.of("minutes", wait.toMinutes() + 1));
  }
}
