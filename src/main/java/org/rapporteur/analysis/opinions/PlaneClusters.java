package org.rapporteur.analysis.opinions;

import java.util.Arrays;
import org.rapporteur.analysis.material.Progress;

/// Parts points of the plane by k-means, without a random number: the first centre is the point
/// farthest from the middle, each further one the point farthest from those chosen. The number of
/// clusters is that of the greatest silhouette (Rousseeuw 1987, with distances to centres).
///
/// @param of the cluster of each point
record PlaneClusters(int[] of, int count, double silhouette) {

  private static final int MOST = 5;

  /// Numbers of clusters, from two on.
  static final int TRIED = MOST - 1;

  private static final int ROUNDS = 200;

  /// A cluster of fewer is a few people, not a group.
  private static final int FEWEST = 5;

  private static final double LEAST_SHARE = 0.05;

  /// Nothing where no way of parting them leaves clusters of a fair size. Progress counts the
  /// numbers of clusters tried and is told again in each round.
  static PlaneClusters best(double[][] points, Progress progress) {
    var best = new PlaneClusters(new int[points.length], 1, 0);
    for (int count = 2; count <= Math.min(MOST, points.length - 1); count++) {
      int tried = count - 2;
      var found = parted(points, count, () -> progress.reached(tried, TRIED));
      if (found.isFair() && found.silhouette() > best.silhouette()) {
        best = found;
      }
    }
    return best;
  }

  private boolean isFair() {
    int[] sizes = new int[count];
    for (int cluster : of) {
      sizes[cluster]++;
    }
    return Arrays.stream(sizes).min().orElse(0) >= Math.max(FEWEST, LEAST_SHARE * of.length);
  }

  private static PlaneClusters parted(double[][] points, int count, Runnable eachRound) {
    double[][] centres = seeds(points, count);
    int[] of = new int[points.length];
    for (int round = 0; round < ROUNDS; round++) {
      eachRound.run();
      boolean changed = round == 0;
      for (int i = 0; i < points.length; i++) {
        int nearest = nearest(points[i], centres, -1);
        changed |= nearest != of[i];
        of[i] = nearest;
      }
      if (!changed) {
        break;
      }
      centres = centres(points, of, centres);
    }
    return new PlaneClusters(of, count, silhouette(points, of, centres));
  }

  private static double[][] seeds(double[][] points, int count) {
    double[][] seeds = new double[count][];
    double[] middle = {0, 0};
    for (double[] point : points) {
      middle[0] += point[0] / points.length;
      middle[1] += point[1] / points.length;
    }
    for (int at = 0; at < count; at++) {
      double most = -1;
      for (double[] point : points) {
        double least = at == 0 ? distance(point, middle) : Double.MAX_VALUE;
        for (int i = 0; i < at; i++) {
          least = Math.min(least, distance(point, seeds[i]));
        }
        if (least > most) {
          most = least;
          seeds[at] = point;
        }
      }
    }
    return seeds;
  }

  private static double[][] centres(double[][] points, int[] of, double[][] before) {
    double[][] centres = new double[before.length][2];
    int[] sizes = new int[before.length];
    for (int i = 0; i < points.length; i++) {
      centres[of[i]][0] += points[i][0];
      centres[of[i]][1] += points[i][1];
      sizes[of[i]]++;
    }
    for (int c = 0; c < centres.length; c++) {
      if (sizes[c] == 0) {
        centres[c] = before[c];
      } else {
        centres[c][0] /= sizes[c];
        centres[c][1] /= sizes[c];
      }
    }
    return centres;
  }

  private static double silhouette(double[][] points, int[] of, double[][] centres) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      double own = distance(points[i], centres[of[i]]);
      double other = distance(points[i], centres[nearest(points[i], centres, of[i])]);
      sum += other == 0 ? 0 : (other - own) / Math.max(own, other);
    }
    return sum / points.length;
  }

  /// But for the one that is left out.
  private static int nearest(double[] point, double[][] centres, int without) {
    int nearest = -1;
    double least = Double.MAX_VALUE;
    for (int c = 0; c < centres.length; c++) {
      double distance = c == without ? Double.MAX_VALUE : distance(point, centres[c]);
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return nearest;
  }

  private static double distance(double[] one, double[] other) {
    return Math.hypot(one[0] - other[0], one[1] - other[1]);
  }
}
