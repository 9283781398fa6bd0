package org.rapporteur.shared;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Logback filter: writes one line per minute and kind of database outage. Otherwise every failed
/// request would log several stack traces, and fill the disk.
final class DatabaseOutageLogFilter extends TurboFilter {

  static final String LOGGER = "org.rapporteur.database";

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final class Kind {
    private Instant loggedAt = Instant.EPOCH;
    private int suppressed;
  }

  private final InstantSource clock;
  private final Map<String, Kind> kinds = new HashMap<>();

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

  private void log(Logger log, SQLException e) {
    int suppressed = countOrReset(e.getSQLState() + "/" + e.getErrorCode());
    if (suppressed >= 0) {
      log.error(
          "The database is unavailable: {} (SQLSTATE {}, error {}). Failures since the last such line: {}",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e.getSQLState(),
          e.getErrorCode(),
          suppressed);
    }
  }

  /// Returns the number of suppressed failures if a line is due, otherwise -1.
  private synchronized int countOrReset(String name) {
    var kind = kinds.computeIfAbsent(name, n -> new Kind());
    var now = clock.instant();
    if (now.isBefore(kind.loggedAt.plus(INTERVAL)) && !now.isBefore(kind.loggedAt)) {
      kind.suppressed++;
      return -1;
    }
    int suppressed = kind.suppressed;
    kind.loggedAt = now;
    kind.suppressed = 0;
    return suppressed;
  }
}
