package org.rapporteur.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTests {

  @Test
  void nearestWordHasFewestEdits() {
    assertThat(
            Spelling.findNearest(
                "Participationism", List.of("Participants", "Participation", "participation")))
        .contains("participation");
  }

  @Test
  void wordWithTooManyEditsIsNotNear() {
    assertThat(Spelling.findNearest("governmental", List.of("government"))).contains("government");
    assertThat(Spelling.findNearest("governmental", List.of("govern", "governable"))).isEmpty();
    assertThat(Spelling.findNearest("governmental", List.of())).isEmpty();
  }
}
