package org.rapporteur.synthesis.engine.positions;

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

  public Contrast contrast() {
    return new Contrast(raising, inGroup, othersRaising, others, pValue);
  }

  public double lift() {
    // With half a holder added, a group alone has a lift too.
    return (raising / (double) inGroup) / (Math.max(0.5, othersRaising) / others);
  }
}
