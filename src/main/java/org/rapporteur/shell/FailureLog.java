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

/// Logs unexpected errors with a reference that people can report. A client that disconnects early
/// is no error and is logged as information.
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

  /// Logs a failure and returns its reference. A failure that several layers report is logged once.
  Failure record(Throwable cause) {
    return recentFailures.get(NestedExceptionUtils.getMostSpecificCause(cause), root -> log(cause));
  }

  private Failure log(Throwable cause) {
    var failure = new Failure(createReference(), clock.instant());
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

  /// Returns six random hexadecimal digits, such as `12AB-3C`.
  private String createReference() {
    return "%04X-%02X".formatted(random.nextInt(0x10000), random.nextInt(0x100));
  }

  record Failure(String reference, Instant at) {}
}
