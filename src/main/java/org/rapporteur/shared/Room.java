package org.rapporteur.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Room for so much work at once; whoever waits longest comes first.
public final class Room {

  private final Semaphore places;

  public Room(int most) {
    places = new Semaphore(most, true);
  }

  /// Whether there was room in time. Whoever takes it leaves it again.
  public boolean take(Duration patience) {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void leave() {
    places.release();
  }
}
