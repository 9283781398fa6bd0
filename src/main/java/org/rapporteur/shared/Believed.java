package org.rapporteur.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// What was found good and is believed for three seconds. What this machine changes counts at once,
/// also for whoever is looking meanwhile; what another changed, after that time.
public final class Believed<K, V> {

  private static final Duration OTHER_MACHINES = Duration.ofSeconds(3);

  private static final int MOST = 10_000;

  private final Cache<K, V> good =
      Caffeine.newBuilder().expireAfterWrite(OTHER_MACHINES).maximumSize(MOST).build();
  private final AtomicLong changes = new AtomicLong();

  /// What is not there is looked for each time.
  public Optional<V> get(K key, Supplier<Optional<V>> look) {
    var before = good.getIfPresent(key);
    if (before != null) {
      return Optional.of(before);
    }
    long changesBefore = changes.get();
    var found = look.get();
    found.ifPresent(
        value -> {
          good.put(key, value);
          if (changes.get() != changesBefore) {
            good.invalidate(key);
          }
        });
    return found;
  }

  public void forgetAll() {
    changes.incrementAndGet();
    good.invalidateAll();
  }
}
