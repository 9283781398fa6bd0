package org.rapporteur.analysis.opinions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import org.rapporteur.analysis.positions.Contrast;
import org.rapporteur.analysis.positions.Discoveries;
import org.rapporteur.analysis.positions.ExactTest;
import org.rapporteur.analysis.positions.Tally;

/// Opinion groups, the largest first, and every view that was tested of one. Which of these set it
/// apart follows from all that the run tests, here and elsewhere.
public record OpinionTests(List<List<Integer>> members, List<Tested> tested) {

  static final OpinionTests NONE = new OpinionTests(List.of(), List.of());

  private static final int MOST_VIEWS = 5;

  /// Which side is tested follows from what most of the group itself say.
  private static final int SIDES = 2;

  /// A view of one group, with how many in it and in the others share it.
  record Tested(int group, int comment, boolean agrees, Contrast contrast) {

    static Tested of(int group, int comment, Tally own, Tally others) {
      boolean agrees = own.mostlyAgrees();
      int hits = agrees ? own.agree() : own.disagree();
      int otherHits = agrees ? others.agree() : others.disagree();
      double tail = ExactTest.greater(hits, own.all(), otherHits, others.all());
      double p = Math.min(1, SIDES * tail);
      var contrast = new Contrast(hits, own.all(), otherHits, others.all(), p);
      return new Tested(group, comment, agrees, contrast);
    }

    double pValue() {
      return contrast.pValue();
    }

    OpinionGroup.View view() {
      return new OpinionGroup.View(comment, agrees, contrast);
    }
  }

  public DoubleStream pValues() {
    return tested.stream().mapToDouble(Tested::pValue);
  }

  public List<OpinionGroup> groups(Discoveries discoveries) {
    var found = new HashMap<Integer, List<OpinionGroup.View>>();
    for (var view : discoveries.of(tested, Tested::pValue)) {
      found.computeIfAbsent(view.group(), g -> new ArrayList<>()).add(view.view());
    }
    var groups = new ArrayList<OpinionGroup>();
    for (int at = 0; at < members.size(); at++) {
      var views = found.getOrDefault(at + 1, List.of());
      int told = Math.min(MOST_VIEWS, views.size());
      groups.add(
          new OpinionGroup(
              at + 1, members.get(at), views.subList(0, told), views.subList(told, views.size())));
    }
    return groups;
  }
}
