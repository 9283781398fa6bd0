package org.rapporteur.analysis.positions;

/// A theme that one group raises more often than the other stated groups: holders who raise it and
/// all, on both sides, the ratio of the two shares (lift) and the p-value of Fisher's exact test,
/// one-sided.
public record Distinctive(
    String theme,
    int question,
    String group,
    int raising,
    int inGroup,
    int othersRaising,
    int others,
    double pValue) {

  /// One voice is not what a group holds.
  private static final int FEWEST_RAISING = 2;

  private static final double LEAST_LIFT = 1.5;

  /// What would not be told however small its p-value counts as what shows nothing: taken out after
  /// the others were found, it would leave more of them to chance.
  double inFamily() {
    return raising >= FEWEST_RAISING && lift() >= LEAST_LIFT ? pValue : 1;
  }

  public Contrast contrast() {
    return new Contrast(raising, inGroup, othersRaising, others, pValue);
  }

  public double lift() {
    // With half a holder added, a group alone has a lift too.
    return (raising / (double) inGroup) / (Math.max(0.5, othersRaising) / others);
  }
}
