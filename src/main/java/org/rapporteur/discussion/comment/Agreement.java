package org.rapporteur.discussion.comment;

/// The keys that order threads by what people think of them.
final class Agreement {

  private static final double Z = 1.96;

  private Agreement() {}

  /// The lower bound of Wilson's 95 % interval of the share that agrees (Wilson 1927); 0 without
  /// positions, and exactly so where nobody agrees: a rounding error would order such threads by
  /// how many disagree.
  static double lowerBound(int agree, int disagree) {
    if (agree == 0) {
      return 0;
    }
    double n = (double) agree + disagree;
    double half = Z * Math.sqrt((double) agree * disagree / n + Z * Z / 4) / n;
    return (agree / n + Z * Z / (2 * n) - half) / (1 + Z * Z / n);
  }

  static int division(int agree, int disagree) {
    return 2 * Math.min(agree, disagree);
  }
}
