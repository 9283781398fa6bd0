package org.rapporteur.rendering.format;

import java.time.Duration;
import org.rapporteur.shared.concurrency.ConcurrencyLimiter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Where reports are drawn as files, editions and previews alike: a large one takes a processor and
/// much memory for a minute or more, so no more are drawn at once than the server bears.
@Component
public class DrawingRoom {

  public static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ConcurrencyLimiter room = new ConcurrencyLimiter(AT_ONCE);
  private final Duration patience;

  @Autowired
  DrawingRoom() {
    this(PATIENCE);
  }

  public DrawingRoom(Duration patience) {
    this.patience = patience;
  }

  /// For how long somebody who asks for a file waits.
  public Duration patience() {
    return patience;
  }

  /// Whether there was room in time.
  public boolean draw(Duration waits, Runnable drawing) {
    if (!room.tryAcquire(waits)) {
      return false;
    }
    try {
      drawing.run();
      return true;
    } finally {
      room.release();
    }
  }
}
