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

  /// They are fewer than were found, and nobody knows how many.
  @Test
  void differencesOfDraftsThatKeptOnlyThoseTheyTellOfAreNotCalledAll() {
    var method =
        DraftRows.JSON.readValue(
            """
            {"languages":[],"contributors":2,"positions":1,"statements":5,"sentencesSetAside":0,"campaigns":0,"themes":1,
             "tests":{"tested":40,"differences":[{"of":"THEME","does":"RAISE","question":1,"comment":null,"theme":"t",
              "side":"GOVERNMENTS","other":null,"own":6,"ownAll":8,"others":1,"othersAll":20,"points":70.0,"low":33.06,
              "high":87.99,"pValue":0.0009}]}}
            """,
            Method.class);
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
    var tests = new Method.OfTests(40, 1, List.of(found));
    assertThat(
            DraftRows.JSON.readValue(
                DraftRows.JSON.writeValueAsString(tests), Method.OfTests.class))
        .isEqualTo(tests);
  }
}
