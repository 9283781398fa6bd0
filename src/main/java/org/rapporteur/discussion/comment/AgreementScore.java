package org.rapporteur.discussion.comment;

/// Sort keys for ordering threads by agreement and by division.
final class AgreementScore {

  /// The 97.5 % quantile of the normal distribution.
  private static final double Z = 1.96;

  private AgreementScore() {}

  /// Lower bound of Wilson's 95 % interval of the share that agrees (Wilson 1927). Returns exactly
  /// 0 without agreement. A rounding error would otherwise order such threads by disagreement.
  static double lowerBound(int agree, int disagree) {
    if (agree == 0) {
      return 0;
    }
    double n = (double) agree + disagree;
    double halfWidth = Z * Math.sqrt((double) agree * disagree / n + Z * Z / 4) / n;
    return (agree / n + Z * Z / (2 * n) - halfWidth) / (1 + Z * Z / n);
  }

  /// Number of positions that another position opposes: twice the smaller side.
  static int divisionScore(int agree, int disagree) {
    return 2 * Math.min(agree, disagree);
  }
}
