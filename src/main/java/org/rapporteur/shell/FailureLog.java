package org.rapporteur.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapporteur.shared.database.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/// Logs unexpected errors with a reference that people can quote. Clients that disconnect early are
/// logged as information.
@Component
class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final Cache<Throwable, Failure> recentFailures =
      Caffeine.newBuilder().weakKeys().expireAfterWrite(Duration.ofMinutes(1)).build();

  FailureLog(Clock clock) {
    this.clock = clock;
  }

  /// Logs a failure once, even if several layers report it.
  Failure record(Throwable cause) {
    return recentFailures.get(NestedExceptionUtils.getMostSpecificCause(cause), root -> log(cause));
  }

  private Failure log(Throwable cause) {
    int number = random.nextInt(0x1000000);
    var failure = new Failure("%04X-%02X".formatted(number >> 8, number & 0xFF), clock.instant());
    if (!DatabaseFailure.isCauseOf(cause)
        && DisconnectedClientHelper.isClientDisconnectedException(cause)) {
      LOG.info(
          "Failure {}: the client disconnected before the response, {}",
          failure.reference(),
          cause.toString());
    } else {
      LOG.error("Failure {}", failure.reference(), cause);
    }
    return failure;
  }

  record Failure(String reference, Instant at) {}
}
