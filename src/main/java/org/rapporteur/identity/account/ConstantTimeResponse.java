package org.rapporteur.identity.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes responses take a constant minimum time, so that timing does not reveal if an account
/// exists.
@Component
class ConstantTimeResponse {

  private final Duration minimum;

  ConstantTimeResponse(@Value("${rapporteur.equal-time:PT0.6S}") Duration minimum) {
    this.minimum = minimum;
  }

  void run(Runnable action) {
    long until = System.nanoTime() + minimum.toNanos();
    try {
      action.run();
    } finally {
      sleep(until - System.nanoTime());
    }
  }

  private static void sleep(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
