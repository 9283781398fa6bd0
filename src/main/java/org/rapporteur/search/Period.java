package org.rapporteur.search;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far back one looks.
public enum Period {
  EVER(null),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30)),
  YEAR(Duration.ofDays(365));

  private final @Nullable Duration length;

  Period(@Nullable Duration length) {
    this.length = length;
  }

  /// The earliest moment, absent for any.
  public @Nullable Instant from(Instant now) {
    return length == null ? null : now.minus(length);
  }

  public String key() {
    return "search.period." + name();
  }
}
