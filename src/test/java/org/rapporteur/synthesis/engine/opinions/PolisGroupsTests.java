package org.rapporteur.synthesis.engine.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.synthesis.engine.RealMaterial;
import org.rapporteur.synthesis.engine.material.SourcePosition;

/// The groups against those that Polis found from the same votes, by the adjusted Rand index
/// (Hubert and Arabie 1985), beside the same votes dealt out by chance. Who passed has taken no
/// position here.
@Tag("data")
class PolisGroupsTests {

  private final Map<Integer, String> groups = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "canadian-electoral-reform, 0.85",
    "scoop-hivemind.biodiversity, 0.8",
    "vtaiwan.uberx, 0.75",
  })
  void groupsAreThoseThatPolisFound(String conversation, double index) {
    var positions = PositionMatrix.of(read(conversation));
    var clusters = PlaneClusters.best(new OpinionSpace(positions).points());
    assertThat(clusters.count()).isEqualTo(2);
    assertThat(index(positions, clusters)).isGreaterThan(index);

    var shuffled = positions.shuffled(1);
    var byChance = PlaneClusters.best(new OpinionSpace(shuffled).points());
    assertThat(index(shuffled, byChance)).isLessThan(0.05);
  }

  private List<SourcePosition> read(String conversation) {
    var file =
        RealMaterial.folder()
            .resolve("polis")
            .resolve(conversation)
            .resolve("participants-votes.csv");
    var positions = new ArrayList<SourcePosition>();
    for (var row : RealMaterial.rows(file)) {
      int holder = Integer.parseInt(row.get("participant"));
      if (!row.get("group-id").isBlank()) {
        groups.put(holder, row.get("group-id"));
      }
      row.toMap()
          .forEach(
              (column, vote) -> {
                if (column.matches("\\d+") && vote.matches("-?1")) {
                  positions.add(
                      new SourcePosition(
                          Integer.parseInt(column), holder, "NOT_STATED", null, vote.equals("1")));
                }
              });
    }
    return positions;
  }

  /// Over those whom both have placed.
  private double index(PositionMatrix positions, PlaneClusters clusters) {
    var both = new HashMap<String, Integer>();
    var ours = new HashMap<String, Integer>();
    var theirs = new HashMap<String, Integer>();
    int all = 0;
    for (int row = 0; row < positions.rows(); row++) {
      String their = groups.get(positions.holder(row));
      if (their != null) {
        String our = String.valueOf(clusters.of()[row]);
        both.merge(our + " " + their, 1, Integer::sum);
        ours.merge(our, 1, Integer::sum);
        theirs.merge(their, 1, Integer::sum);
        all++;
      }
    }
    double expected = pairs(ours) * pairs(theirs) / (all * (all - 1) / 2.0);
    return (pairs(both) - expected) / ((pairs(ours) + pairs(theirs)) / 2 - expected);
  }

  private static double pairs(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
