package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is not public any more while the index still knows it: no search tells of it from the
/// moment it is held until the index was brought to what the database said after that moment.
@Component
class Withheld {

  private final Map<Matter, Long> matters = new ConcurrentHashMap<>();
  private final Map<Portion, Long> portions = new ConcurrentHashMap<>();
  private final AtomicLong moments = new AtomicLong();

  /// Another one after each change: of what is read from here on, all that was held before is told
  /// as it is, and what was counted before counts no more.
  long moment() {
    return moments.get();
  }

  void hold(Collection<Matter> gone) {
    long moment = moments.incrementAndGet();
    gone.forEach(matter -> matters.merge(matter, moment, Math::max));
    moments.incrementAndGet();
  }

  void hold(Portion gone) {
    portions.merge(gone, moments.incrementAndGet(), Math::max);
    moments.incrementAndGet();
  }

  /// The index knows of these what was read after a moment. What was held later is held on.
  void release(Collection<Matter> known, long read) {
    known.forEach(matter -> matters.computeIfPresent(matter, (key, held) -> later(held, read)));
    moments.incrementAndGet();
  }

  void release(Portion known, long read) {
    portions.computeIfPresent(known, (key, held) -> later(held, read));
    moments.incrementAndGet();
  }

  /// Keys of matters.
  Set<String> matters() {
    return matters.keySet().stream().map(Matter::key).collect(Collectors.toSet());
  }

  List<Portion> portions() {
    return List.copyOf(portions.keySet());
  }

  /// Those that have been held since a moment or longer.
  List<Matter> mattersSince(long moment) {
    return since(matters, moment);
  }

  List<Portion> portionsSince(long moment) {
    return since(portions, moment);
  }

  private static <T> List<T> since(Map<T, Long> held, long moment) {
    return held.entrySet().stream()
        .filter(one -> one.getValue() <= moment)
        .map(Map.Entry::getKey)
        .toList();
  }

  @SuppressWarnings("NullAway") // the map takes nothing for taking out
  private static Long later(Long held, long read) {
    return held <= read ? null : held;
  }
}
