package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.positions.Contrast;

class MethodTests {

  @Test
  void thoseOfEarlierDraftsCanStillBeRead() {
    var method =
        DraftRows.JSON.readValue(
            """
            {"languages":[{"language":{"value":"fr"},"comments":3,"model":null}],"contributors":2,"positions":1,
             "statements":5,"sentencesSetAside":0,"campaigns":0,"themes":1}
            """,
            Method.class);
    assertThat(method.themes()).isEqualTo(1);
    assertThat(method.late()).isZero();
    assertThat(method.codings()).isEmpty();
    assertThat(method.tests()).isNull();
  }

  @Test
  void differencesAreKeptWithTheirCountsAndIntervals() {
    var found =
        new FoundDifference.Place(
                FoundDifference.Of.STAKEHOLDER_GROUPS,
                FoundDifference.Does.AGREE,
                1,
                7,
                null,
                "PRIVATE_SECTOR",
                "GOVERNMENTS")
            .with(new Contrast(56, 70, 48, 80, 0.0121));
    assertThat(found.points()).isCloseTo(20, within(0.01));
    assertThat(found.low()).isCloseTo(5.24, within(0.02));
    assertThat(found.high()).isCloseTo(33.39, within(0.02));
    var tests = new Method.OfTests(40, List.of(found));
    assertThat(
            DraftRows.JSON.readValue(
                DraftRows.JSON.writeValueAsString(tests), Method.OfTests.class))
        .isEqualTo(tests);
  }
}
