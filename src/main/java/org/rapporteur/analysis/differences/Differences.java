package org.rapporteur.analysis.differences;

import java.util.List;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.opinions.OpinionGroups;
import org.rapporteur.analysis.positions.Discoveries;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.positions.PositionReader;

/// How stakeholder groups and opinion groups stand to each other. All that a run tests is one
/// family, in which false discoveries are held; so everything is tested before anything is called a
/// difference. They are held among what is called so in each kind, too: many sure views of opinion
/// groups do not carry a doubtful difference between stakeholder groups.
///
/// @param positions by question
/// @param tested how many tests the family has
public record Differences(
    List<PositionFindings> positions, List<OpinionGroup> opinions, int tested) {

  public Differences {
    positions = List.copyOf(positions);
    opinions = List.copyOf(opinions);
  }

  public static Differences find(Material material, Evidence evidence, Progress progress) {
    int themes = evidence.themes().stream().mapToInt(question -> question.themes().size()).sum();
    int total = themes + OpinionGroups.STEPS;
    var positions =
        PositionReader.test(material, evidence, (done, of) -> progress.reached(done, total));
    var opinions =
        OpinionGroups.test(material, (done, of) -> progress.reached(themes + done, total));
    var kinds =
        List.of(positions.ofDifferences(), positions.ofThemes(), opinions.pValues().toArray());
    var called = Discoveries.amongKinds(kinds);
    return new Differences(
        positions.findings(called.get(0), called.get(1)),
        opinions.groups(called.get(2)),
        kinds.stream().mapToInt(kind -> kind.length).sum());
  }
}
