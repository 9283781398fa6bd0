package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.RealMaterial;

/// The development topics are for this test alone; `bin/bench synthesis` prints what it finds.
@Tag("data")
class KeyPointAnalysisTests {

  private final KeyPointAnalysis dev =
      new KeyPointAnalysis(RealMaterial.folder().resolve("kpa2021"), "dev");

  @Test
  void likenessFindsTheKeyPointsThatPeopleFound() {
    assertThat(dev.precision(true)).isGreaterThan(0.765);
    assertThat(dev.precision(false)).isGreaterThan(0.87);
  }

  @Test
  void groupsAreThoseOfTheKeyPoints() {
    assertThat(dev.mutualInformation()).isGreaterThan(0.33);
  }
}
