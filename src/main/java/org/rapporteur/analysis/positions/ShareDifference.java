package org.rapporteur.analysis.positions;

/// How far apart the shares of two sides are, in percentage points, with the interval that holds
/// the difference in 95 of 100 cases: Newcombe's, of Wilson's intervals of both shares (Newcombe
/// 1998, method 10), which holds for small groups too.
public record ShareDifference(double points, double low, double high) {

  private static final double Z = 1.959964;

  private record Wilson(double low, double high) {

    static Wilson of(Tally tally) {
      double n = tally.all();
      double share = tally.agreement();
      double middle = share + Z * Z / (2 * n);
      double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
      double scale = 1 + Z * Z / n;
      return new Wilson((middle - half) / scale, (middle + half) / scale);
    }
  }

  static ShareDifference of(Tally more, Tally less) {
    var one = Wilson.of(more);
    var other = Wilson.of(less);
    double a = more.agreement();
    double b = less.agreement();
    double down = Math.hypot(a - one.low(), other.high() - b);
    double up = Math.hypot(one.high() - a, b - other.low());
    return new ShareDifference(100 * (a - b), 100 * (a - b - down), 100 * (a - b + up));
  }
}
