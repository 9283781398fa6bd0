package org.rapporteur.shared.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Logback filter that logs each kind of database outage at most once per minute. Otherwise every
/// failed request would log several stack traces and fill the disk.
final class DatabaseOutageLogFilter extends TurboFilter {

  static final String LOGGER = "org.rapporteur.database";

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<String, Outage> outages = new HashMap<>();

  DatabaseOutageLogFilter(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable exception) {
    // A call with arguments passes its exception as the last one.
    var failure =
        exception == null && arguments != null
            ? EventArgUtil.extractThrowable(arguments)
            : exception;
    if (failure == null
        || !level.isGreaterOrEqual(logger.getEffectiveLevel())
        || !DatabaseFailure.isOutage(failure)) {
      return FilterReply.NEUTRAL;
    }
    DatabaseFailure.findSqlException(failure)
        .ifPresent(e -> log(logger.getLoggerContext().getLogger(LOGGER), e));
    return FilterReply.DENY;
  }

  private void log(Logger outageLog, SQLException e) {
    countOrReset(e.getSQLState() + "/" + e.getErrorCode())
        .ifPresent(
            suppressed ->
                outageLog.error(
                    "The database is unavailable: {} (SQLSTATE {}, error {}). Failures since the last such line: {}",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e.getSQLState(),
                    e.getErrorCode(),
                    suppressed));
  }

  /// Returns the number of failures since the last line if a new line is due. Otherwise counts this
  /// failure and returns empty.
  private synchronized OptionalInt countOrReset(String kind) {
    var outage = outages.get(kind);
    var now = clock.instant();
    if (outage != null && outage.suppresses(now)) {
      outages.put(kind, new Outage(outage.loggedAt(), outage.suppressed() + 1));
      return OptionalInt.empty();
    }
    outages.put(kind, new Outage(now, 0));
    return OptionalInt.of(outage == null ? 0 : outage.suppressed());
  }

  private record Outage(Instant loggedAt, int suppressed) {

    /// Returns false also after the clock was set back, because the outage would not be logged
    /// until the clock reaches the old time again.
    boolean suppresses(Instant now) {
      return now.isBefore(loggedAt.plus(INTERVAL)) && !now.isBefore(loggedAt);
    }
  }
}
