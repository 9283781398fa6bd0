package org.rapporteur.identity.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets an answer take the same time whether an account exists or not: never less than what the
/// longer way needs.
@Component
class EqualTime {

  private final Duration least;

  EqualTime(@Value("${rapporteur.equal-time:PT0.6S}") Duration least) {
    this.least = least;
  }

  void run(Runnable act) {
    long until = System.nanoTime() + least.toNanos();
    try {
      act.run();
    } finally {
      rest(until - System.nanoTime());
    }
  }

  private static void rest(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
