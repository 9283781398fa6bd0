package org.rapporteur.analysis.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.positions.GroupDifference;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class DifferencesTests {

  private static final int COMMENTS = 12;

  @Test
  void whatStandsAloneFallsAmongAllThatWasTested() {
    // Twelve of fifteen against five of fifteen: p is 0.0253.
    var alone = aConsultation().says("The forum should continue for five years.");
    doubtful(alone, 1);
    assertThat(differing(alone)).containsExactly(1);
    var among = aConsultation();
    for (int comment = 1; comment <= COMMENTS; comment++) {
      among.says("The annual meeting needs a rule on matter number " + comment + ".");
      if (comment > 1) {
        among.positions(comment, "GOVERNMENTS", 8, 7).positions(comment, "PRIVATE_SECTOR", 8, 7);
      }
    }
    doubtful(among, 1);
    assertThat(differing(among)).isEmpty();
  }

  @Test
  void everythingTestedIsOfOneFamily() {
    var found = differences(parted());
    int groups = found.opinions().size();
    assertThat(groups).isEqualTo(2);
    // One pair of stakeholder groups and each opinion group on every comment, and who raised which
    // theme.
    assertThat(found.tested()).isGreaterThanOrEqualTo(COMMENTS + groups * COMMENTS);
  }

  @Test
  void viewsOfOpinionGroupsCarryNoDoubtfulDifferenceOfStakeholderGroups() {
    var sample = parted().says("The forum should continue for five years.");
    doubtful(sample, COMMENTS + 1);
    var found = differences(sample);
    assertThat(found.opinions()).allMatch(group -> group.views().size() == 5);
    assertThat(found.positions().getFirst().differences()).isEmpty();
  }

  @Test
  void whatARunKeptIsWhatItFound() {
    var json = JsonMapper.builder().build();
    var found = differences(parted());
    assertThat(json.readValue(json.writeValueAsString(found), new TypeReference<Differences>() {}))
        .isEqualTo(found);
  }

  private static void doubtful(SampleMaterial sample, int comment) {
    sample.positions(comment, "GOVERNMENTS", 12, 3).positions(comment, "PRIVATE_SECTOR", 5, 10);
  }

  private static Differences differences(SampleMaterial sample) {
    return findings(sample.material(), noVectors()).differences();
  }

  private static List<Integer> differing(SampleMaterial sample) {
    return differences(sample).positions().getFirst().differences().stream()
        .map(GroupDifference::on)
        .map(on -> on.comment())
        .toList();
  }

  /// Two thirds agree with the first half of the comments and the others with the second, whatever
  /// their stakeholder group.
  private static SampleMaterial parted() {
    var sample = aConsultation();
    for (int comment = 1; comment <= COMMENTS; comment++) {
      sample.says("The annual meeting needs a rule on matter number " + comment + ".");
    }
    for (int holder = 1; holder <= 60; holder++) {
      String group = holder % 2 == 0 ? "GOVERNMENTS" : "CIVIL_SOCIETY";
      for (int comment = 1; comment <= COMMENTS; comment++) {
        boolean first = comment <= COMMENTS / 2;
        sample.position(comment, 1000 + holder, group, holder <= 40 == first);
      }
    }
    return sample;
  }
}
