package org.rapporteur.shared;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What listeners of this machine have been told and are still at work on, where that may take
/// longer than a listener is given before it counts as lost.
@Component
public class UnderWay {

  /// Two are different ones also where they were told the same.
  private static final class Work {

    private final Object event;

    private Work(Object event) {
      this.event = event;
    }
  }

  private final Set<Work> works = ConcurrentHashMap.newKeySet();

  public void during(Object event, Runnable listening) {
    var work = new Work(event);
    works.add(work);
    try {
      listening.run();
    } finally {
      works.remove(work);
    }
  }

  public boolean includes(Object event) {
    return works.stream().anyMatch(work -> work.event.equals(event));
  }
}
