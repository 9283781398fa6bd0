package org.rapporteur.analysis.opinions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.positions.Tally;

/// Parts those who took positions into opinion groups, as Polis does (Small et al. 2021): their
/// positions are brought into a plane, the plane is parted by k-means, and the silhouette tells
/// into how many groups. They stand beside the stakeholder groups, of which they know nothing.
public final class OpinionGroups {

  /// Fewer people make no groups.
  private static final int FEWEST_HOLDERS = 20;

  /// Positions dealt out by chance so often must hold together less: one in twenty.
  private static final int SHUFFLES = 19;

  /// As many as [#test] tells of progress: the order of the positions, each order by chance, the
  /// plane, and each number of groups.
  public static final int STEPS = 1 + SHUFFLES + 1 + PlaneClusters.TRIED;

  private OpinionGroups() {}

  /// None where too few took positions, or where they differ no more than chance would have it.
  /// Progress counts steps and is told again within each, since one can take seconds.
  public static OpinionTests test(Material material, Progress progress) {
    var positions = PositionMatrix.of(material.positions());
    if (positions.rows() < FEWEST_HOLDERS || !differsFromChance(positions, progress)) {
      return OpinionTests.NONE;
    }
    int done = 1 + SHUFFLES;
    Runnable inPlane = () -> progress.reached(done, STEPS);
    var points = new OpinionSpace(positions, inPlane).points();
    var clusters =
        PlaneClusters.best(points, (tried, of) -> progress.reached(done + 1 + tried, STEPS));
    return clusters.count() == 1 ? OpinionTests.NONE : tests(positions, clusters, material);
  }

  private static boolean differsFromChance(PositionMatrix positions, Progress progress) {
    double found = OpinionSpace.firstVariance(positions, () -> progress.reached(0, STEPS));
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      int done = seed;
      var shuffled = positions.shuffled(seed);
      if (OpinionSpace.firstVariance(shuffled, () -> progress.reached(done, STEPS)) >= found) {
        return false;
      }
    }
    return true;
  }

  private static OpinionTests tests(
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
    return new OpinionTests(members, views(members, material.positions()));
  }

  private static List<OpinionTests.Tested> views(
      List<List<Integer>> members, List<SourcePosition> positions) {
    var groupOf = new HashMap<Integer, Integer>();
    for (int at = 0; at < members.size(); at++) {
      for (int holder : members.get(at)) {
        groupOf.put(holder, at);
      }
    }
    var tested = new ArrayList<OpinionTests.Tested>();
    tallies(positions, groupOf, members.size())
        .forEach((comment, byGroup) -> test(comment, byGroup, tested));
    return tested;
  }

  private static Map<Integer, Tally[]> tallies(
      List<SourcePosition> positions, Map<Integer, Integer> groupOf, int groups) {
    var tallies = new TreeMap<Integer, Tally[]>();
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

  private static void test(int comment, Tally[] byGroup, List<OpinionTests.Tested> into) {
    int agree = Arrays.stream(byGroup).mapToInt(Tally::agree).sum();
    int disagree = Arrays.stream(byGroup).mapToInt(Tally::disagree).sum();
    for (int group = 0; group < byGroup.length; group++) {
      var own = byGroup[group];
      var others = new Tally(agree - own.agree(), disagree - own.disagree());
      if (own.all() > 0 && others.all() > 0 && own.agree() != own.disagree()) {
        into.add(OpinionTests.Tested.of(group + 1, comment, own, others));
      }
    }
  }
}
