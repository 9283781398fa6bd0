package org.rapporteur.identity.account;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Makes responses take a constant minimum time, so that timing does not reveal if an account
/// exists.
@Component
class ConstantTimeResponse {

  private final Duration minimum;

  ConstantTimeResponse(AccountSettings settings) {
    this.minimum = settings.equalTime();
  }

  void run(Runnable action) {
    call(
        () -> {
          action.run();
          return true;
        });
  }

  <T> T call(Supplier<T> action) {
    long until = System.nanoTime() + minimum.toNanos();
    try {
      return action.get();
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
