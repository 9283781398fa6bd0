package org.rapporteur.analysis.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;

class PrevalenceTests {

  private static final LanguageTag ENGLISH = LanguageTag.ENGLISH;

  @Test
  void whoeverSaysItTwiceIsOneHolder() {
    var material =
        aConsultation()
            .says(1, 1, "GOVERNMENTS", ENGLISH, "Yes.")
            .says(1, 1, "GOVERNMENTS", ENGLISH, "Yes again.")
            .says(2, 1, "CIVIL_SOCIETY", ENGLISH, "Yes.")
            .material();

    var prevalence = Prevalence.of(material.contributions().stream());

    assertThat(prevalence.holders()).isEqualTo(2);
    assertThat(prevalence.holdersByGroup()).isEqualTo(Map.of("GOVERNMENTS", 1, "CIVIL_SOCIETY", 1));
  }

  @Test
  void holdersAreCountedByRegionAndThoseWithoutOneAsSuch() {
    var material =
        aConsultation()
            .from("ASIA_PACIFIC")
            .says("GOVERNMENTS", ENGLISH, "Yes.")
            .says("CIVIL_SOCIETY", ENGLISH, "Yes.")
            .from("EASTERN_EUROPEAN")
            .says("CIVIL_SOCIETY", ENGLISH, "Yes.")
            .from(null)
            .says("CIVIL_SOCIETY", ENGLISH, "Yes.")
            .material();

    var prevalence = Prevalence.of(material.contributions().stream());

    assertThat(prevalence.holdersByRegion())
        .isEqualTo(
            Map.of("ASIA_PACIFIC", 2, "EASTERN_EUROPEAN", 1, SourceContributor.NO_REGION, 1));
    assertThat(prevalence.holdersByGroup()).isEqualTo(Map.of("GOVERNMENTS", 1, "CIVIL_SOCIETY", 3));
  }

  @Test
  void whoeverSpokeForTwoGroupsCountsInBothAndOnceInAll() {
    var material =
        aConsultation()
            .says(1, 1, "GOVERNMENTS", ENGLISH, "Yes.")
            .says(1, 1, "CIVIL_SOCIETY", ENGLISH, "Yes again.")
            .material();

    var prevalence = Prevalence.of(material.contributions().stream());

    assertThat(prevalence.holders()).isEqualTo(1);
    assertThat(prevalence.holdersByGroup()).isEqualTo(Map.of("GOVERNMENTS", 1, "CIVIL_SOCIETY", 1));
  }
}
