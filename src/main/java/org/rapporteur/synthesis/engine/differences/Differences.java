package org.rapporteur.synthesis.engine.differences;

import java.util.List;
import java.util.stream.DoubleStream;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.opinions.OpinionGroup;
import org.rapporteur.synthesis.engine.opinions.OpinionGroups;
import org.rapporteur.synthesis.engine.positions.Discoveries;
import org.rapporteur.synthesis.engine.positions.PositionFindings;
import org.rapporteur.synthesis.engine.positions.PositionReader;
import org.rapporteur.synthesis.engine.themes.Evidence;

/// How stakeholder groups and opinion groups stand to each other. All that a run tests is one
/// family, in which false discoveries are held; so everything is tested before anything is called a
/// difference. What is called so stands among those of its own kind too: many sure views of opinion
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
    double[] family = DoubleStream.concat(positions.pValues(), opinions.pValues()).toArray();
    var discoveries = Discoveries.among(DoubleStream.of(family));
    return new Differences(
        positions.findings(discoveries), opinions.groups(discoveries), family.length);
  }
}
