package org.rapporteur.analysis.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCampaignsTests {

  @ParameterizedTest
  @ValueSource(ints = {11, 23})
  void copiesAreFoundAndNothingElse(int seed) {
    var compared = GeneratedCampaigns.compared(seed);

    assertThat(compared.precision()).as("precision").isGreaterThan(0.98);
    assertThat(compared.recall()).as("recall").isGreaterThan(0.98);
  }
}
