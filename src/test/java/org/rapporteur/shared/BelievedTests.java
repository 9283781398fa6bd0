package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BelievedTests {

  private final Believed<String, Integer> believed = new Believed<>();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void isLookedForOnceUntilItChanges() {
    assertThat(look()).contains(1);
    assertThat(look()).contains(1);

    believed.forgetAll();

    assertThat(look()).contains(2);
  }

  @Test
  void whatChangesWhileSomebodyLooksIsLookedForAgain() {
    believed.get(
        "key",
        () -> {
          int old = looks.incrementAndGet();
          believed.forgetAll();
          return Optional.of(old);
        });

    assertThat(look()).contains(2);
  }

  @Test
  void whatIsNotThereIsLookedForEachTime() {
    assertThat(believed.get("key", Optional::empty)).isEmpty();
    assertThat(look()).contains(1);
  }

  private Optional<Integer> look() {
    return believed.get("key", () -> Optional.of(looks.incrementAndGet()));
  }
}
