package org.rapporteur.analysis.positions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;

/// Reads convergence, divergence and minority positions from the positions taken and from who
/// raised which theme. Groups that contributors did not state are counted and never compared.
public final class PositionReader {

  /// Of a group that took fewer positions on a comment nothing is said.
  public static final int FEWEST_OF_GROUP = 3;

  private PositionReader() {}

  /// The stated groups of which so few contributed that nothing can be said of them as of a group.
  public static SortedSet<String> smallGroups(List<SourceComment> contributions) {
    var holders = new HashMap<String, Set<Integer>>();
    for (var comment : contributions) {
      if (comment.statesGroup()) {
        holders.computeIfAbsent(comment.group(), g -> new HashSet<>()).add(comment.holder());
      }
    }
    var small = new TreeSet<String>(Groups.ORDER);
    holders.forEach(
        (group, all) -> {
          if (all.size() < FEWEST_OF_GROUP) {
            small.add(group);
          }
        });
    return small;
  }

  /// All that is tested, before it is known what of it can be called a difference. Progress counts
  /// themes.
  public static PositionTests test(Material material, Evidence evidence, Progress progress) {
    var all = tallies(material);
    return new PositionTests(
        material.questions(),
        List.copyOf(all.values()),
        differences(all.values()),
        DistinctiveThemes.test(material, evidence, progress));
  }

  private static TreeMap<Integer, CommentPositions> tallies(Material material) {
    var all = new TreeMap<Integer, Tally>();
    var byGroup = new TreeMap<Integer, TreeMap<String, Tally>>();
    for (var position : material.positions()) {
      all.merge(
          position.comment(),
          new Tally(0, 0).with(position.agrees()),
          (t, one) -> new Tally(t.agree() + one.agree(), t.disagree() + one.disagree()));
      if (!position.group().equals(SourceContributor.NOT_STATED)) {
        byGroup
            .computeIfAbsent(position.comment(), c -> new TreeMap<>(Groups.ORDER))
            .merge(
                position.group(),
                new Tally(0, 0).with(position.agrees()),
                (t, one) -> new Tally(t.agree() + one.agree(), t.disagree() + one.disagree()));
      }
    }
    var positions = new TreeMap<Integer, CommentPositions>();
    all.forEach(
        (comment, tally) ->
            positions.put(
                comment,
                new CommentPositions(
                    comment,
                    material.present(comment).question(),
                    tally,
                    byGroup.getOrDefault(comment, new TreeMap<>(Groups.ORDER)))));
    return positions;
  }

  /// The two groups farthest apart on each comment.
  private static List<GroupDifference> differences(Collection<CommentPositions> all) {
    var tested = new ArrayList<GroupDifference>();
    for (var positions : all) {
      var groups = positions.groups();
      var ranked =
          groups.keySet().stream()
              .sorted(
                  Comparator.comparingDouble(
                      (String g) -> groups.getOrDefault(g, new Tally(0, 0)).agreement()))
              .toList();
      if (ranked.size() > 1) {
        var most = groups.getOrDefault(ranked.getLast(), new Tally(0, 0));
        var least = groups.getOrDefault(ranked.getFirst(), new Tally(0, 0));
        // Only the farthest of several pairs is looked at, so its p-value pays for all of them.
        double pairs = ranked.size() * (ranked.size() - 1) / 2.0;
        double p =
            ExactTest.different(most.agree(), most.all(), least.agree(), least.all()) * pairs;
        tested.add(
            new GroupDifference(positions, ranked.getLast(), ranked.getFirst(), Math.min(1, p)));
      }
    }
    return tested;
  }
}
