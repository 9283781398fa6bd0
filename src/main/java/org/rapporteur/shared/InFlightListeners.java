package org.rapporteur.shared;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Events that listeners on this server are still processing. Long-running listeners are not
/// treated as lost and started again.
@Component
public class InFlightListeners {

  /// Compared by identity, because two listeners may process equal events.
  private static final class RunningListener {

    private final Object event;

    private RunningListener(Object event) {
      this.event = event;
    }
  }

  private final Set<RunningListener> running = ConcurrentHashMap.newKeySet();

  public void track(Object event, Runnable listener) {
    var work = new RunningListener(event);
    running.add(work);
    try {
      listener.run();
    } finally {
      running.remove(work);
    }
  }

  public boolean isInFlight(Object event) {
    return running.stream().anyMatch(work -> work.event.equals(event));
  }
}
