package org.rapporteur.shared.concurrency;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Limits how much work runs at the same time. The caller that waited longest is served first.
public final class ConcurrencyLimiter {

  private final Semaphore permits;

  public ConcurrencyLimiter(int maxRunning) {
    permits = new Semaphore(maxRunning, true);
  }

  /// Returns false if no permit became free in time. Every acquired permit must be released.
  public boolean tryAcquire(Duration timeout) {
    try {
      return permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void release() {
    permits.release();
  }
}
