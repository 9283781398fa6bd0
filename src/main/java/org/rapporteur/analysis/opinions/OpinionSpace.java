package org.rapporteur.analysis.opinions;

import org.jspecify.annotations.Nullable;

/// Where each holder stands in the plane in which positions differ most: the first two principal
/// components, found by power iteration on the sparse matrix, as in Polis (Small et al. 2021). Who
/// took few positions would stand near the middle for that alone; therefore each is moved out by
/// the square root of how many comments there are to one that they took a position on.
final class OpinionSpace {

  private static final int ROUNDS = 500;
  private static final double SETTLED = 1e-10;

  private final PositionMatrix positions;
  private final double[] first;
  private final double[] second;

  /// @param eachRound may end it between two rounds
  OpinionSpace(PositionMatrix positions, Runnable eachRound) {
    this.positions = positions;
    first = component(positions, null, eachRound);
    second = component(positions, first, eachRound);
  }

  /// How much of all differences the first component holds: the square of its length.
  ///
  /// @param eachRound may end it between two rounds
  static double firstVariance(PositionMatrix positions, Runnable eachRound) {
    double[] first = component(positions, null, eachRound);
    double sum = 0;
    for (int row = 0; row < positions.rows(); row++) {
      double at = positions.times(row, first);
      sum += at * at;
    }
    return sum;
  }

  double[][] points() {
    var points = new double[positions.rows()][];
    for (int row = 0; row < points.length; row++) {
      double out = Math.sqrt((double) positions.columns() / positions.taken(row));
      points[row] =
          new double[] {positions.times(row, first) * out, positions.times(row, second) * out};
    }
    return points;
  }

  private static double[] component(
      PositionMatrix positions, double @Nullable [] before, Runnable eachRound) {
    double[] direction = new double[positions.columns()];
    for (int i = 0; i < direction.length; i++) {
      // Any direction that is not likely to lie across the one sought.
      direction[i] = 1 + 1.0 / (i + 2);
    }
    for (int round = 0; round < ROUNDS; round++) {
      eachRound.run();
      double[] next = new double[direction.length];
      for (int row = 0; row < positions.rows(); row++) {
        positions.add(row, positions.times(row, direction), next);
      }
      if (before != null) {
        double along = dot(next, before);
        for (int i = 0; i < next.length; i++) {
          next[i] -= along * before[i];
        }
      }
      double length = Math.sqrt(dot(next, next));
      if (length < SETTLED) {
        return next;
      }
      double moved = 0;
      for (int i = 0; i < next.length; i++) {
        next[i] /= length;
        moved += (next[i] - direction[i]) * (next[i] - direction[i]);
      }
      direction = next;
      if (moved < SETTLED) {
        break;
      }
    }
    return direction;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
