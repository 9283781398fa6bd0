package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Groups a few points, where centres would be made of two or three of them: average link, cut
/// where the silhouette (Rousseeuw 1987), summed over the points in groups of a fair size, is
/// greatest. So the threshold follows the points themselves, and what is like nothing else stays
/// out.
final class FewPoints {

  /// Beyond, groups have centres that are worth comparing with.
  static final int MOST = 70;

  private static final int SMALLEST_GROUP = 3;

  /// More groups than this would have no more than a sentence or two each.
  private static final int MOST_GROUPS = 8;

  /// Points that are less alike on average are not of one matter, however far the others are.
  private static final double LEAST_LIKENESS = 0.02;

  /// As far as two points can be.
  private static final double FARTHEST = 2;

  private final float[][] likeness;

  private FewPoints(float[][] likeness) {
    this.likeness = likeness;
  }

  /// The group of each point, numbered from the one given on; -1 for none. Points that are in a
  /// group already keep it.
  static int[] group(Points points, int[] fixed, int first) {
    var free = new ArrayList<Integer>();
    for (int i = 0; i < fixed.length; i++) {
      if (fixed[i] < 0) {
        free.add(i);
      }
    }
    var group = fixed.clone();
    int number = first;
    for (var members : new FewPoints(points.likenesses(free)).best()) {
      for (int member : members) {
        group[free.get(member)] = number;
      }
      number++;
    }
    return group;
  }

  private List<List<Integer>> best() {
    int n = likeness.length;
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    var copy = new float[n][];
    Arrays.setAll(copy, i -> likeness[i].clone());
    var alive = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < n; i++) {
      alive.put(i, List.of(i));
    }
    var all = IntStream.range(0, n).boxed().toList();
    List<List<Integer>> best = isGroup(all) ? List.of(all) : List.of();
    double most = 0;
    int next = n;
    for (var merge : AverageLink.merges(copy, weights)) {
      var joined = new ArrayList<>(alive.getOrDefault(merge.left(), List.of()));
      joined.addAll(alive.getOrDefault(merge.right(), List.of()));
      alive.remove(merge.left());
      alive.remove(merge.right());
      alive.put(next++, joined);
      var groups = alive.values().stream().filter(this::isGroup).toList();
      double score = silhouette(groups);
      if (score > most) {
        most = score;
        best = groups;
      }
    }
    return best;
  }

  private boolean isGroup(List<Integer> members) {
    return members.size() >= Math.max(SMALLEST_GROUP, likeness.length / MOST_GROUPS)
        && inner(members) >= LEAST_LIKENESS;
  }

  private double inner(List<Integer> members) {
    double sum = 0;
    for (int member : members) {
      sum += mean(member, members);
    }
    return sum / members.size();
  }

  /// Nothing where one group holds all.
  private double silhouette(List<List<Integer>> groups) {
    var outside = new ArrayList<Integer>();
    for (int i = 0; i < likeness.length; i++) {
      int point = i;
      if (groups.stream().noneMatch(group -> group.contains(point))) {
        outside.add(i);
      }
    }
    if (outside.isEmpty() && groups.size() < 2) {
      return 0;
    }
    double sum = 0;
    for (var own : groups) {
      for (int point : own) {
        double within = 1 - mean(point, own);
        double nearest = outside.isEmpty() ? FARTHEST : 1 - mean(point, outside);
        for (var other : groups) {
          nearest = other == own ? nearest : Math.min(nearest, 1 - mean(point, other));
        }
        sum += (nearest - within) / Math.max(1e-9, Math.max(nearest, within));
      }
    }
    return sum;
  }

  /// The mean likeness of a point to others, itself left out.
  private double mean(int point, List<Integer> others) {
    double sum = 0;
    int counted = 0;
    for (int other : others) {
      if (other != point) {
        sum += likeness[point][other];
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }
}
