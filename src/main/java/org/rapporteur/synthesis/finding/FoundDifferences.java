package org.rapporteur.synthesis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.positions.GroupDifference;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.synthesis.finding.FoundDifference.Does;
import org.rapporteur.synthesis.finding.FoundDifference.Of;
import org.rapporteur.synthesis.finding.FoundDifference.Place;

/// The differences of a run: those that its draft tells of, in its order, then the surest others.
final class FoundDifferences {

  /// Many times what anyone reads; of an open discussion there can be tens of thousands.
  private static final int MOST = 1_000;

  private FoundDifferences() {}

  static Method.OfTests of(Findings found, Material material) {
    var told = new ArrayList<FoundDifference>();
    var further = new ArrayList<FoundDifference>();
    for (var question : found.positions()) {
      add(question.differences(), told);
      themes(question, told);
      add(question.further(), further);
    }
    for (var group : found.opinions()) {
      views(group, group.views(), material, told);
      views(group, group.further(), material, further);
    }
    var listed =
        Stream.concat(
                told.stream(),
                further.stream()
                    .sorted(Comparator.comparingDouble(FoundDifference::pValue))
                    .limit(Math.max(0, MOST - told.size())))
            .toList();
    return new Method.OfTests(found.differences().tested(), told.size() + further.size(), listed);
  }

  private static void add(List<GroupDifference> differences, List<FoundDifference> into) {
    differences.forEach(
        found ->
            into.add(
                new Place(
                        Of.STAKEHOLDER_GROUPS,
                        Does.AGREE,
                        found.on().question(),
                        found.on().comment(),
                        null,
                        found.agreeing(),
                        found.disagreeing())
                    .with(found.contrast())));
  }

  private static void themes(PositionFindings question, List<FoundDifference> into) {
    question
        .distinctive()
        .forEach(
            found ->
                into.add(
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

  private static void views(
      OpinionGroup group,
      List<OpinionGroup.View> views,
      Material material,
      List<FoundDifference> into) {
    for (var view : views) {
      var contrast = view.contrast();
      if (contrast != null) {
        into.add(
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
