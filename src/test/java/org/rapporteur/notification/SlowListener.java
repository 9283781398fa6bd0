package org.rapporteur.notification;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.job.InFlightListeners;
import org.springframework.stereotype.Component;

/// Works on an event until a test lets it go on.
@Component
class SlowListener {

  public record Told(UUID id) {}

  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore permits = new Semaphore(0);
  private final InFlightListeners underWay;

  SlowListener(InFlightListeners underWay) {
    this.underWay = underWay;
  }

  @AfterCommit
  void on(Told told) {
    underWay.track(
        told,
        () -> {
          begun.incrementAndGet();
          permits.acquireUninterruptibly();
        });
  }

  int begun() {
    return begun.get();
  }

  void goOn(int times) {
    permits.release(times);
  }
}
