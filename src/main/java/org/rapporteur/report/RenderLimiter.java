package org.rapporteur.report;

import java.time.Duration;
import org.rapporteur.shared.concurrency.ConcurrencyLimiter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Limits how many files of reports are rendered at the same time. A large file takes a processor
/// and much memory for a minute or more.
@Component
public class RenderLimiter {

  public static final int MAX_RUNNING = 2;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final ConcurrencyLimiter limiter = new ConcurrencyLimiter(MAX_RUNNING);
  private final Duration timeout;

  @Autowired
  RenderLimiter() {
    this(TIMEOUT);
  }

  public RenderLimiter(Duration timeout) {
    this.timeout = timeout;
  }

  /// The time that a request for a file waits for its turn.
  public Duration timeout() {
    return timeout;
  }

  /// Returns false, without rendering, if no turn came within the timeout.
  public boolean tryRender(Duration timeout, Runnable rendering) {
    if (!limiter.tryAcquire(timeout)) {
      return false;
    }
    try {
      rendering.run();
      return true;
    } finally {
      limiter.release();
    }
  }
}
