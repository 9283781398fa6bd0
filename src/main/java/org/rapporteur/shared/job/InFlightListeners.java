package org.rapporteur.shared.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Counts the listeners on this server that still process an event, so that a slow listener is not
/// started a second time.
@Component
public class InFlightListeners {

  private final Map<Object, Integer> countsByEvent = new ConcurrentHashMap<>();

  /// Runs the listener and counts it meanwhile.
  public void track(Object event, Runnable listener) {
    countsByEvent.merge(event, 1, Integer::sum);
    try {
      listener.run();
    } finally {
      countsByEvent.merge(event, -1, Integer::sum);
      countsByEvent.remove(event, 0);
    }
  }

  public boolean isInFlight(Object event) {
    return countsByEvent.containsKey(event);
  }
}
