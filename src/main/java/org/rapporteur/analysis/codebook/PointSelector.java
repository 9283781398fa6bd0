package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.rapporteur.analysis.likeness.LikenessMatrix;

/// Selects representative statements: together they cover as much as possible of what all
/// statements say (greedy facility location, Mirchandani and Francis, "Discrete Location Theory",
/// 1990).
final class PointSelector {

  /// Likeness from which a statement is covered at all. Chosen on the training topics of KPA 2021,
  /// as are the other constants.
  private static final double COVERED = 0.2;

  /// Two representatives that are more alike would be one point.
  private static final double SAME_POINT = 0.45;

  /// A statement is central if this number of others are like it.
  private static final int NEIGHBOURS = 15;

  private static final int MIN_LIMIT = 40;
  private static final int MAX_LIMIT = 60;
  private static final double LIMIT_PER_STATEMENT = 1 / 25.0;

  private final LikenessMatrix likeness;
  private final double[] centrality;
  private final double[] covered;
  private final boolean[] candidates;

  private PointSelector(LikenessMatrix likeness, boolean[] candidates) {
    this.likeness = likeness;
    this.candidates = candidates.clone();
    centrality = new double[likeness.size()];
    covered = new double[likeness.size()];
    for (int i = 0; i < centrality.length; i++) {
      centrality[i] = centrality(i);
    }
  }

  /// @param candidates true for statements that can represent a point
  /// @return indices of the representatives, the most widely supported first
  static List<Integer> select(LikenessMatrix likeness, boolean[] candidates) {
    return new PointSelector(likeness, candidates).select();
  }

  /// A candidate and its gain when that was last computed.
  private record Candidate(int statement, double gain, int selected) {

    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingDouble((Candidate one) -> -one.gain())
            .thenComparingInt(Candidate::statement);
  }

  /// Gains never grow, so a candidate whose new gain is still the largest is the best one (Minoux,
  /// "Accelerated greedy algorithms for maximizing submodular set functions", 1978).
  private List<Integer> select() {
    var queue = new PriorityQueue<>(Candidate.BEST_FIRST);
    for (int i = 0; i < likeness.size(); i++) {
      if (candidates[i]) {
        queue.add(new Candidate(i, gain(i), 0));
      }
    }
    var selected = new ArrayList<Integer>();
    int limit = Math.min(MAX_LIMIT, MIN_LIMIT + (int) (likeness.size() * LIMIT_PER_STATEMENT));
    while (selected.size() < limit && !queue.isEmpty()) {
      var next = queue.poll();
      if (!candidates[next.statement()] || next.gain() <= 0) {
        continue;
      }
      if (next.selected() < selected.size()) {
        queue.add(new Candidate(next.statement(), gain(next.statement()), selected.size()));
        continue;
      }
      selected.add(next.statement());
      cover(next.statement());
    }
    return selected;
  }

  private void cover(int representative) {
    for (int i = 0; i < likeness.size(); i++) {
      covered[i] = Math.max(covered[i], coverage(representative, i));
      if (likeness.get(representative, i) > SAME_POINT) {
        candidates[i] = false;
      }
    }
  }

  private double gain(int candidate) {
    double gain = 0;
    for (int i = 0; i < likeness.size(); i++) {
      gain += Math.max(0, coverage(candidate, i) - covered[i]);
    }
    return gain;
  }

  private double coverage(int candidate, int statement) {
    return Math.max(0, likeness.get(candidate, statement) - COVERED) * centrality[candidate];
  }

  /// Mean likeness to the nearest other statements.
  private double centrality(int statement) {
    var values = new double[likeness.size() - 1];
    for (int i = 0, at = 0; i < likeness.size(); i++) {
      if (i != statement) {
        values[at++] = likeness.get(statement, i);
      }
    }
    Arrays.sort(values);
    int neighbours = Math.min(NEIGHBOURS, values.length);
    double sum = 0;
    for (int i = values.length - neighbours; i < values.length; i++) {
      sum += values[i];
    }
    return neighbours == 0 ? 1 : Math.max(0.01, sum / neighbours);
  }
}
