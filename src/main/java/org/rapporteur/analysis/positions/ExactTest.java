package org.rapporteur.analysis.positions;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;

/// Fisher's exact test on two by two counts.
public final class ExactTest {

  private ExactTest() {}

  /// The probability of at least this many among the first, if membership made no difference.
  public static double greater(int hits, int size, int otherHits, int otherSize) {
    int[][] counts = {{hits, size - hits}, {otherHits, otherSize - otherHits}};
    return FisherExactTest.withDefaults()
        .with(AlternativeHypothesis.GREATER_THAN)
        .test(counts)
        .getPValue();
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
}
