package org.rapporteur.shell;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/// Records what nobody expected, once, under a reference that people can read out. That somebody
/// closes a page before it has come is expected.
@Component
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  Failures(Clock clock) {
    this.clock = clock;
  }

  Failure record(Throwable cause) {
    int number = random.nextInt(0x1000000);
    var failure = new Failure("%04X-%02X".formatted(number >> 8, number & 0xFF), clock.instant());
    if (DisconnectedClientHelper.isClientDisconnectedException(cause)) {
      LOG.info(
          "Failure {}: somebody left before it could be told, {}",
          failure.reference(),
          cause.toString());
    } else {
      LOG.error("Failure {}", failure.reference(), cause);
    }
    return failure;
  }

  record Failure(String reference, Instant at) {}
}
