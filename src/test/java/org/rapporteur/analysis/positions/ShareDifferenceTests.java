package org.rapporteur.analysis.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the examples of Newcombe, "Interval estimation for the difference between independent
/// proportions" (1998), table II, method 10.
class ShareDifferenceTests {

  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 20.0, 5.24, 33.39",
    "9, 10, 3, 10, 60.0, 17.05, 80.90",
    "10, 10, 0, 20, 100.0, 67.91, 100.0",
    "10, 10, 0, 10, 100.0, 60.75, 100.0",
  })
  void theIntervalIsNewcombes(
      int agree, int all, int otherAgree, int otherAll, double points, double low, double high) {
    var difference =
        ShareDifference.of(
            new Tally(agree, all - agree), new Tally(otherAgree, otherAll - otherAgree));
    assertThat(difference.points()).isCloseTo(points, within(0.01));
    assertThat(difference.low()).isCloseTo(low, within(0.02));
    assertThat(difference.high()).isCloseTo(high, within(0.02));
  }
}
