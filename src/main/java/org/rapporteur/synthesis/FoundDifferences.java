package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.synthesis.FoundDifference.Does;
import org.rapporteur.synthesis.FoundDifference.Of;
import org.rapporteur.synthesis.FoundDifference.Place;
import org.rapporteur.synthesis.engine.draft.Findings;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.opinions.OpinionGroup;
import org.rapporteur.synthesis.engine.positions.PositionFindings;

/// The differences of a run in the order in which its draft tells of them.
final class FoundDifferences {

  private FoundDifferences() {}

  static List<FoundDifference> of(Findings found, Material material) {
    var all = new ArrayList<FoundDifference>();
    found.positions().forEach(question -> add(question, all));
    found.opinions().forEach(group -> add(group, material, all));
    return all;
  }

  private static void add(PositionFindings question, List<FoundDifference> all) {
    question
        .differences()
        .forEach(
            found ->
                all.add(
                    new Place(
                            Of.STAKEHOLDER_GROUPS,
                            Does.AGREE,
                            question.question(),
                            found.on().comment(),
                            null,
                            found.agreeing(),
                            found.disagreeing())
                        .with(found.contrast())));
    question
        .distinctive()
        .forEach(
            found ->
                all.add(
                    new Place(
                            Of.THEME,
                            Does.RAISE,
                            question.question(),
                            null,
                            found.theme(),
                            found.group(),
                            null)
                        .with(found.contrast())));
  }

  private static void add(OpinionGroup group, Material material, List<FoundDifference> all) {
    for (var view : group.views()) {
      var contrast = view.contrast();
      if (contrast != null) {
        all.add(
            new Place(
                    Of.OPINION_GROUP,
                    view.agrees() ? Does.AGREE : Does.DISAGREE,
                    material.present(view.comment()).question(),
                    view.comment(),
                    null,
                    OpinionGroup.letter(group.number()),
                    null)
                .with(contrast));
      }
    }
  }
}
