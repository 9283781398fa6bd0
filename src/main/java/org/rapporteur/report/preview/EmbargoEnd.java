package org.rapporteur.report.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// The moment until which a preview is under embargo, as it is typed: still to come, and not so far
/// off that a preview would be forgotten.
final class EmbargoEnd {

  private static final Duration LONGEST = Duration.ofDays(366);

  private EmbargoEnd() {}

  static Instant of(@Nullable Instant typed, Instant now) {
    if (typed == null || !typed.isAfter(now) || typed.isAfter(now.plus(LONGEST))) {
      throw new InvalidInput("preview.until", "until", Map.of("days", LONGEST.toDays()));
    }
    return typed;
  }
}
