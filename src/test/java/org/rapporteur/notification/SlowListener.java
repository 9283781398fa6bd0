package org.rapporteur.notification;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.job.InFlightListeners;
import org.springframework.stereotype.Component;

/// Waits during the processing of an event until a test continues it.
@Component
class SlowListener {

  public record SlowEvent(UUID id) {}

  private final AtomicInteger started = new AtomicInteger();
  private final Semaphore permits = new Semaphore(0);
  private final InFlightListeners underWay;

  SlowListener(InFlightListeners underWay) {
    this.underWay = underWay;
  }

  @AfterCommit
  void handleEvent(SlowEvent event) {
    underWay.track(
        event,
        () -> {
          started.incrementAndGet();
          permits.acquireUninterruptibly();
        });
  }

  int countStarted() {
    return started.get();
  }

  void continueEvents(int times) {
    permits.release(times);
  }
}
