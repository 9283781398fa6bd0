package org.rapporteur.shared.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortLivedCacheTests {

  private final ShortLivedCache<String, Integer> cache = new ShortLivedCache<>();
  private final AtomicInteger loads = new AtomicInteger();

  @Test
  void valueIsLoadedOnceUntilInvalidated() {
    assertThat(getValue()).contains(1);
    assertThat(getValue()).contains(1);

    cache.invalidateAll();

    assertThat(getValue()).contains(2);
  }

  @Test
  void invalidationDuringLoadCausesReload() {
    cache.get(
        "key",
        () -> {
          int old = loads.incrementAndGet();
          cache.invalidateAll();
          return Optional.of(old);
        });

    assertThat(getValue()).contains(2);
  }

  @Test
  void missingValueIsLoadedEachTime() {
    assertThat(cache.get("key", Optional::empty)).isEmpty();
    assertThat(getValue()).contains(1);
  }

  private Optional<Integer> getValue() {
    return cache.get("key", () -> Optional.of(loads.incrementAndGet()));
  }
}
