package org.rapporteur.synthesis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.positions.Contrast;
import org.rapporteur.synthesis.storage.BatchInsertSql;

class MethodTests {

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
            BatchInsertSql.JSON.readValue(
                BatchInsertSql.JSON.writeValueAsString(tests), Method.OfTests.class))
        .isEqualTo(tests);
  }
}
