package org.rapporteur.synthesis.engine.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/// Fisher's exact test on two by two counts, and the control of false discoveries over all that
/// were tested.
public final class ExactTest {

  /// One in twenty of what is called a difference may be chance.
  public static final double FALSE_DISCOVERIES = 0.05;

  private ExactTest() {}

  /// The probability of at least this many among the first, if membership made no difference.
  public static double greater(int hits, int size, int otherHits, int otherSize) {
    return new HypergeometricDistribution(null, size + otherSize, hits + otherHits, size)
        .upperCumulativeProbability(hits);
  }

  /// Twice the smaller tail, at most 1.
  static double different(int hits, int size, int otherHits, int otherSize) {
    return Math.min(
        1,
        2
            * Math.min(
                greater(hits, size, otherHits, otherSize),
                greater(otherHits, otherSize, hits, size)));
  }

  /// Benjamini and Hochberg 1995: those of the tested that can be called differences, the surest
  /// first.
  public static <T> List<T> discoveries(List<T> tested, ToDoubleFunction<T> pValue) {
    var sorted = new ArrayList<>(tested);
    sorted.sort(Comparator.comparingDouble(pValue));
    int last = -1;
    for (int i = 0; i < sorted.size(); i++) {
      if (pValue.applyAsDouble(sorted.get(i)) <= FALSE_DISCOVERIES * (i + 1) / sorted.size()) {
        last = i;
      }
    }
    return List.copyOf(sorted.subList(0, last + 1));
  }
}
