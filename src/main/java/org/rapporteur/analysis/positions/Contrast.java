package org.rapporteur.analysis.positions;

/// How many holders of two sides do the same, of how many, and how likely their shares would be so
/// far apart if the sides made no difference.
public record Contrast(int own, int ownAll, int others, int othersAll, double pValue) {

  static Contrast of(Tally own, Tally others, double pValue) {
    return new Contrast(own.agree(), own.all(), others.agree(), others.all(), pValue);
  }

  public ShareDifference difference() {
    return ShareDifference.of(new Tally(own, ownAll - own), new Tally(others, othersAll - others));
  }
}
