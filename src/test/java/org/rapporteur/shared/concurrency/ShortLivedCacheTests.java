package org.rapporteur.shared.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortLivedCacheTests {

  private final ShortLivedCache<String, Integer> cache = new ShortLivedCache<>();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void isLookedForOnceUntilItChanges() {
    assertThat(look()).contains(1);
    assertThat(look()).contains(1);

    cache.invalidateAll();

    assertThat(look()).contains(2);
  }

  @Test
  void whatChangesWhileSomebodyLooksIsLookedForAgain() {
    cache.get(
        "key",
        () -> {
          int old = looks.incrementAndGet();
          cache.invalidateAll();
          return Optional.of(old);
        });

    assertThat(look()).contains(2);
  }

  @Test
  void whatIsNotThereIsLookedForEachTime() {
    assertThat(cache.get("key", Optional::empty)).isEmpty();
    assertThat(look()).contains(1);
  }

  private Optional<Integer> look() {
    return cache.get("key", () -> Optional.of(looks.incrementAndGet()));
  }
}
