package org.rapporteur.analysis.positions;

/// Two groups that differ on a comment more than chance explains, with the p-value of Fisher's
/// exact test.
public record GroupDifference(
    CommentPositions on, String agreeing, String disagreeing, double pValue) {

  public Contrast contrast() {
    return Contrast.of(of(agreeing), of(disagreeing), pValue);
  }

  private Tally of(String group) {
    return on.byGroup().getOrDefault(group, new Tally(0, 0));
  }
}
