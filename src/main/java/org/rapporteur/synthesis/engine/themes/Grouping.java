package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Groups points without a random number: average link gives the seeds, spherical k-means settles
/// the borders, and the simplified silhouette (Hruschka et al. 2004) decides how many groups there
/// are. What lies near no centre stays out.
final class Grouping {

  /// More themes than this are no overview; the paper's reader needs a second level then.
  private static final int MOST_GROUPS = 14;

  /// A group of its own for each this many points squared: 30 points may make 2 groups, 800 make
  /// 10.
  private static final double POINTS_PER_SQUARED_GROUP = 8;

  /// The silhouette of sentences falls slowly with every further group, so it only decides near
  /// what the size asks for.
  private static final double FEWEST = 0.75;

  /// Fewer pinned points may have been split off from a cluster.
  private static final double PINNED_SHARE = 0.1;

  private static final int ROUNDS = 12;

  /// A point this many standard deviations under the mean likeness to its own centre is in no
  /// group.
  private static final double FAR = 1.0;

  /// And a point less like the others than this is in none, however scattered they are.
  private static final double LEAST_LIKENESS = 0.1;

  /// Less what all texts share, terms alone have little in common. Chosen on the topics of SIB-200
  /// in Arabic, French, Russian and Spanish, sentences for training.
  private static final double LEAST_OF_TERMS = 0.02;

  private final Points points;
  private final List<List<Integer>> pinned;
  private final Runnable between;

  private Grouping(Points points, List<List<Integer>> pinned, Runnable between) {
    this.points = points;
    this.pinned = pinned;
    this.between = between;
  }

  /// The group of each point, -1 for none, and the likeness to a centre that it takes to be in one.
  record Groups(int[] of, double least) {}

  /// Pinned groups come first, in their order, and keep their members.
  ///
  /// @param between two steps may end it
  static Groups of(Points points, List<List<Integer>> pinned, Runnable between) {
    var grouping = new Grouping(points, pinned, between);
    return points.size() <= FewPoints.MOST
        ? new Groups(FewPoints.group(points, grouping.fixed(), pinned.size()), LEAST_LIKENESS)
        : grouping.withoutFarPoints(grouping.find(Optional.empty()));
  }

  /// With the number of groups given, none left out; for measuring against a known number.
  static int[] of(Points points, int groups) {
    return new Grouping(points, List.of(), () -> {}).find(Optional.of(groups));
  }

  private int[] find(Optional<Integer> wanted) {
    int n = points.size();
    var cuts = TreeCuts.of(points, MOST_GROUPS * 4, between);
    int most =
        (int)
            Math.max(1, Math.min(MOST_GROUPS, Math.round(Math.sqrt(n / POINTS_PER_SQUARED_GROUP))));
    int[] best = settled(seeds(cuts, wanted.orElse(1)));
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int k = Math.max(2, (int) Math.ceil(most * FEWEST)); k <= most && wanted.isEmpty(); k++) {
      var seeds = seeds(cuts, k);
      if (seeds.size() < k) {
        continue;
      }
      int[] found = settled(seeds);
      double score = silhouette(found, seeds.size());
      if (score > bestScore) {
        bestScore = score;
        best = found;
      }
    }
    return best;
  }

  /// Seeds for k groups: the pinned ones, then from the finest cut that has enough the largest.
  private List<List<Integer>> seeds(List<List<List<Integer>>> cuts, int k) {
    var seeds = new ArrayList<>(pinned);
    int wanted = Math.max(0, k - pinned.size());
    for (int at = wanted; at < cuts.size() && seeds.size() < pinned.size() + wanted; at++) {
      var free = cuts.get(at).stream().filter(cluster -> !isPinned(cluster)).toList();
      if (free.size() >= wanted) {
        seeds.addAll(free.subList(0, wanted));
      }
    }
    return seeds;
  }

  /// What people put together is a seed of its own, and draws what is like it.
  private boolean isPinned(List<Integer> cluster) {
    var members = new HashSet<>(cluster);
    return pinned.stream()
        .anyMatch(
            group -> {
              long inside = group.stream().filter(members::contains).count();
              return inside > group.size() / 2.0 && inside >= PINNED_SHARE * cluster.size();
            });
  }

  private int[] settled(List<List<Integer>> seeds) {
    if (seeds.isEmpty()) {
      return new int[points.size()];
    }
    return kMeans(seeds, ROUNDS);
  }

  private int[] kMeans(List<List<Integer>> seeds, int rounds) {
    int[] fixed = fixed();
    var centres = new ArrayList<>(seeds.stream().map(points::centre).toList());
    int[] group = new int[points.size()];
    for (int round = 0; round < rounds; round++) {
      between.run();
      int changed = 0;
      for (int i = 0; i < group.length; i++) {
        int nearest = fixed[i] >= 0 ? fixed[i] : nearest(points.get(i), centres);
        changed += nearest == group[i] ? 0 : 1;
        group[i] = nearest;
      }
      if (changed == 0 && round > 0) {
        break;
      }
      for (int g = 0; g < centres.size(); g++) {
        var members = members(group, g);
        if (!members.isEmpty()) {
          centres.set(g, points.centre(members));
        }
      }
    }
    return group;
  }

  private int[] fixed() {
    int[] fixed = new int[points.size()];
    Arrays.fill(fixed, -1);
    for (int g = 0; g < pinned.size(); g++) {
      for (int member : pinned.get(g)) {
        fixed[member] = g;
      }
    }
    return fixed;
  }

  /// -1 where there is no centre.
  private static int nearest(Points.Point point, List<Points.Centre> centres) {
    int nearest = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < centres.size(); g++) {
      double likeness = point.likeness(centres.get(g));
      if (likeness > most) {
        most = likeness;
        nearest = g;
      }
    }
    return nearest;
  }

  private double silhouette(int[] group, int groups) {
    between.run();
    var centres = centres(group, groups);
    double sum = 0;
    for (int i = 0; i < group.length; i++) {
      double own = 1 - points.likeness(i, centres.get(group[i]));
      double other = Double.MAX_VALUE;
      for (int g = 0; g < groups; g++) {
        other = g == group[i] ? other : Math.min(other, 1 - points.likeness(i, centres.get(g)));
      }
      sum += (other - own) / Math.max(1e-9, Math.max(own, other));
    }
    return sum / group.length;
  }

  private Groups withoutFarPoints(int[] group) {
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    var centres = centres(group, groups);
    double[] likeness = new double[group.length];
    for (int i = 0; i < group.length; i++) {
      likeness[i] = points.likenessToOthers(i, centres.get(group[i]));
    }
    double least = least(points, likeness);
    int[] fixed = fixed();
    int[] kept = group.clone();
    for (int i = 0; i < group.length; i++) {
      if (fixed[i] < 0 && likeness[i] < least) {
        kept[i] = -1;
      }
    }
    return new Groups(kept, least);
  }

  /// What is far from the centre of its group, where all in groups lie so near to theirs.
  static double least(Points points, double[] likeness) {
    double mean = 0;
    double square = 0;
    for (double each : likeness) {
      mean += each / likeness.length;
      square += each * each / likeness.length;
    }
    return Math.max(
        points.areTermsCentred() ? LEAST_OF_TERMS : LEAST_LIKENESS,
        mean - FAR * Math.sqrt(Math.max(0, square - mean * mean)));
  }

  private List<Points.Centre> centres(int[] group, int groups) {
    var centres = new ArrayList<Points.Centre>();
    for (int g = 0; g < groups; g++) {
      centres.add(points.centre(members(group, g)));
    }
    return centres;
  }

  private static List<Integer> members(int[] group, int wanted) {
    var members = new ArrayList<Integer>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == wanted) {
        members.add(i);
      }
    }
    return members;
  }
}
