package org.rapporteur.identity.account;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Makes requests take a minimum time, so that the duration does not reveal whether an account
/// exists.
@Component
class MinimumResponseTime {

  private final Duration minimum;

  MinimumResponseTime(AccountSettings settings) {
    this.minimum = settings.minimumResponseTime();
  }

  void run(Runnable action) {
    call(
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  <T> T call(Supplier<T> action) {
    long endNanos = System.nanoTime() + minimum.toNanos();
    try {
      return action.get();
    } finally {
      sleepUntil(endNanos);
    }
  }

  private static void sleepUntil(long endNanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
