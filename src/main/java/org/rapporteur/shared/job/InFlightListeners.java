package org.rapporteur.shared.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Counts the listeners on this server that are still processing an event. A long-running listener
/// is then not treated as lost and started again.
@Component
public class InFlightListeners {

  private final Map<Object, Integer> countsByEvent = new ConcurrentHashMap<>();

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
