package org.rapporteur.synthesis.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;

class ReadinessItemTests {

  @ParameterizedTest
  @CsvSource({"12, 12, true", "12, 8, true", "12, 13, false", "-7, -6, true", "7, -6, false"})
  void balanceIsConfirmedUntilItMovesFurther(int confirmed, int now, boolean isCovered) {
    assertThat(balance(now).isCoveredBy(String.valueOf(confirmed))).isEqualTo(isCovered);
  }

  @Test
  void confirmedBalanceHasTheConfirmedPoints() {
    assertThat(balance(8).confirmedAs("12").number()).isEqualTo(12);
  }

  private static ReadinessItem balance(int points) {
    return new ReadinessItem(
        Kind.BALANCE,
        "REGION AFRICAN",
        String.valueOf(points),
        "identity.region.AFRICAN",
        points,
        null);
  }
}
