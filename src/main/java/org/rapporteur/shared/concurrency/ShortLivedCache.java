package org.rapporteur.shared.concurrency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Caches found values for three seconds. A change on this server invalidates them at once; a
/// change on another server is visible when the entry expires.
public final class ShortLivedCache<K, V> {

  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);

  private static final int MAX_ENTRIES = 10_000;

  private final Cache<K, V> cache =
      Caffeine.newBuilder().expireAfterWrite(TIME_TO_LIVE).maximumSize(MAX_ENTRIES).build();
  private final AtomicLong invalidations = new AtomicLong();

  /// Empty results are not cached. A value loaded while the cache is invalidated is returned but
  /// not cached.
  public Optional<V> get(K key, Supplier<Optional<V>> loader) {
    var cached = cache.getIfPresent(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    long changesBefore = invalidations.get();
    var loaded = loader.get();
    loaded.ifPresent(
        value -> {
          cache.put(key, value);
          if (invalidations.get() != changesBefore) {
            cache.invalidate(key);
          }
        });
    return loaded;
  }

  public void invalidateAll() {
    invalidations.incrementAndGet();
    cache.invalidateAll();
  }
}
