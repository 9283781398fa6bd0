package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Cuts the tree that average link makes of points, once for each number of groups.
final class TreeCuts {

  private static final int SMALLEST_GROUP = 3;

  /// A larger matrix costs more than it tells. Points come in the order of their hashes, so the
  /// first are a fair sample, and the same one whatever the order of the comments.
  private static final int MOST_LEAVES = 1500;

  private TreeCuts() {}

  /// At index k the cut with k groups of a fair size that covers most points, for less than so many
  /// groups.
  ///
  /// @param between two steps may end it
  static List<List<List<Integer>>> of(Points points, int most, Runnable between) {
    var all = IntStream.range(0, Math.min(points.size(), MOST_LEAVES)).boxed().toList();
    var leaves = all.stream().map(List::of).toList();
    double[] weights = new double[leaves.size()];
    Arrays.fill(weights, 1);
    var likeness = points.likenesses(all);
    between.run();
    var merges = AverageLink.merges(likeness, weights);
    between.run();
    return cuts(leaves, merges, most);
  }

  private static List<List<List<Integer>>> cuts(
      List<List<Integer>> leaves, List<AverageLink.Merge> merges, int most) {
    var clusters = new ArrayList<List<Integer>>(leaves);
    int fair = Math.max(SMALLEST_GROUP, leaves.size() / 100);
    var cuts = new ArrayList<List<List<Integer>>>();
    int[] covered = new int[most];
    for (int k = 0; k < covered.length; k++) {
      cuts.add(List.of());
    }
    var alive = new TreeSet<Integer>();
    for (int i = 0; i < leaves.size(); i++) {
      alive.add(i);
    }
    for (int step = -1; step < merges.size(); step++) {
      if (step >= 0) {
        var merge = merges.get(step);
        var joined = new ArrayList<>(clusters.get(merge.left()));
        joined.addAll(clusters.get(merge.right()));
        clusters.add(joined);
        alive.remove(merge.left());
        alive.remove(merge.right());
        alive.add(clusters.size() - 1);
      }
      int k = 0;
      int cover = 0;
      for (int cluster : alive) {
        if (clusters.get(cluster).size() >= fair) {
          k++;
          cover += clusters.get(cluster).size();
        }
      }
      if (k > 0 && k < covered.length && cover >= covered[k]) {
        covered[k] = cover;
        cuts.set(
            k,
            alive.stream()
                .map(clusters::get)
                .filter(cluster -> cluster.size() >= fair)
                .sorted(
                    Comparator.comparingInt((List<Integer> cluster) -> -cluster.size())
                        .thenComparing(List::getFirst))
                .toList());
      }
    }
    return cuts;
  }
}
