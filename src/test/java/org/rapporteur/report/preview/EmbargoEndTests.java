package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.InvalidInput;

class EmbargoEndTests {

  private static final Instant NOW = Instant.parse("2009-11-01T12:00:00Z");

  @Test
  void endIsStillToComeAndWithinAYear() {
    for (var end : new Instant[] {NOW.plusSeconds(1), NOW.plus(Duration.ofDays(366))}) {
      assertThat(EmbargoEnd.of(end, NOW)).isEqualTo(end);
    }
    for (var end : Arrays.asList(null, NOW, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(367)))) {
      assertThatThrownBy(() -> EmbargoEnd.of(end, NOW))
          .isInstanceOfSatisfying(
              InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("until"));
    }
  }
}
