package org.rapporteur.search;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Filter by the age of the results.
public enum SearchPeriod {
  EVER(null),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30)),
  YEAR(Duration.ofDays(365));

  private final @Nullable Duration length;

  SearchPeriod(@Nullable Duration length) {
    this.length = length;
  }

  /// Start of the period that ends now; absent for [#EVER].
  public @Nullable Instant startingAt(Instant now) {
    return length == null ? null : now.minus(length);
  }

  public String key() {
    return "search.period." + name();
  }
}
