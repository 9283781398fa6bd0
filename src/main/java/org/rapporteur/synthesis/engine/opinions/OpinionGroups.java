package org.rapporteur.synthesis.engine.opinions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.SourcePosition;
import org.rapporteur.synthesis.engine.positions.ExactTest;
import org.rapporteur.synthesis.engine.positions.Tally;

/// Parts those who took positions into opinion groups, as Polis does (Small et al. 2021): their
/// positions are brought into a plane, the plane is parted by k-means, and the silhouette tells
/// into how many groups. They stand beside the stakeholder groups, of which they know nothing.
public final class OpinionGroups {

  /// Fewer people make no groups.
  private static final int FEWEST_HOLDERS = 20;

  /// Positions dealt out by chance so often must hold together less: one in twenty.
  private static final int SHUFFLES = 19;

  private static final int MOST_VIEWS = 5;

  /// A view of one group, its counts within it and in the others.
  private record Tested(int group, int comment, boolean agrees, Tally own, Tally others) {

    double pValue() {
      return agrees
          ? ExactTest.greater(own.agree(), own.all(), others.agree(), others.all())
          : ExactTest.greater(own.disagree(), own.all(), others.disagree(), others.all());
    }
  }

  private OpinionGroups() {}

  /// None where too few took positions, or where they differ no more than chance would have it.
  public static List<OpinionGroup> find(Material material) {
    var positions = PositionMatrix.of(material.positions());
    if (positions.rows() < FEWEST_HOLDERS || !differsFromChance(positions)) {
      return List.of();
    }
    var clusters = PlaneClusters.best(new OpinionSpace(positions).points());
    return clusters.count() == 1 ? List.of() : groups(positions, clusters, material);
  }

  private static boolean differsFromChance(PositionMatrix positions) {
    double found = OpinionSpace.firstVariance(positions);
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      if (OpinionSpace.firstVariance(positions.shuffled(seed)) >= found) {
        return false;
      }
    }
    return true;
  }

  private static List<OpinionGroup> groups(
      PositionMatrix positions, PlaneClusters clusters, Material material) {
    var members = new ArrayList<List<Integer>>();
    for (int cluster = 0; cluster < clusters.count(); cluster++) {
      members.add(new ArrayList<>());
    }
    for (int row = 0; row < positions.rows(); row++) {
      members.get(clusters.of()[row]).add(positions.holder(row));
    }
    members.sort(
        Comparator.comparingInt((List<Integer> holders) -> -holders.size())
            .thenComparing(List::getFirst));
    var views = views(members, material.positions());
    var groups = new ArrayList<OpinionGroup>();
    for (int at = 0; at < members.size(); at++) {
      groups.add(new OpinionGroup(at + 1, members.get(at), views.getOrDefault(at + 1, List.of())));
    }
    return groups;
  }

  private static Map<Integer, List<OpinionGroup.View>> views(
      List<List<Integer>> members, List<SourcePosition> positions) {
    var groupOf = new HashMap<Integer, Integer>();
    for (int at = 0; at < members.size(); at++) {
      for (int holder : members.get(at)) {
        groupOf.put(holder, at);
      }
    }
    var tested = new ArrayList<Tested>();
    tallies(positions, groupOf, members.size())
        .forEach((comment, byGroup) -> test(comment, byGroup, tested));
    var found = new HashMap<Integer, List<OpinionGroup.View>>();
    for (var view : ExactTest.discoveries(tested, Tested::pValue)) {
      var ofGroup = found.computeIfAbsent(view.group(), g -> new ArrayList<>());
      if (ofGroup.size() < MOST_VIEWS) {
        ofGroup.add(new OpinionGroup.View(view.comment(), view.agrees(), view.pValue()));
      }
    }
    return found;
  }

  private static Map<Integer, Tally[]> tallies(
      List<SourcePosition> positions, Map<Integer, Integer> groupOf, int groups) {
    var tallies = new HashMap<Integer, Tally[]>();
    for (var position : positions) {
      Integer group = groupOf.get(position.holder());
      if (group != null) {
        var byGroup = tallies.computeIfAbsent(position.comment(), c -> nothing(groups));
        byGroup[group] = byGroup[group].with(position.agrees());
      }
    }
    return tallies;
  }

  private static Tally[] nothing(int groups) {
    var tallies = new Tally[groups];
    Arrays.fill(tallies, new Tally(0, 0));
    return tallies;
  }

  private static void test(int comment, Tally[] byGroup, List<Tested> into) {
    int agree = Arrays.stream(byGroup).mapToInt(Tally::agree).sum();
    int disagree = Arrays.stream(byGroup).mapToInt(Tally::disagree).sum();
    for (int group = 0; group < byGroup.length; group++) {
      var own = byGroup[group];
      var others = new Tally(agree - own.agree(), disagree - own.disagree());
      if (own.all() > 0 && others.all() > 0 && own.agree() != own.disagree()) {
        into.add(new Tested(group + 1, comment, own.mostlyAgrees(), own, others));
      }
    }
  }
}
