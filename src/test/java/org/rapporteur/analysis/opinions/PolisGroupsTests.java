package org.rapporteur.analysis.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.RealMaterial;

/// The groups against those that Polis found from the same votes, by the adjusted Rand index
/// (Hubert and Arabie 1985), beside the same votes dealt out by chance.
@Tag("data")
class PolisGroupsTests {

  @ParameterizedTest
  @CsvSource({
    "canadian-electoral-reform, 0.85",
    "scoop-hivemind.biodiversity, 0.8",
    "vtaiwan.uberx, 0.75",
  })
  void groupsAreThoseThatPolisFound(String folder, double index) {
    var conversation =
        new PolisConversation(
            RealMaterial.folder()
                .resolve("polis")
                .resolve(folder)
                .resolve("participants-votes.csv"));
    assertThat(conversation.count()).isEqualTo(2);
    assertThat(conversation.index()).isGreaterThan(index);
    assertThat(conversation.indexByChance()).isLessThan(0.05);
  }
}
