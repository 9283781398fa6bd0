package org.rapporteur.synthesis.engine.positions;

import java.util.Collections;
import java.util.SortedMap;

/// The positions on one comment, all and by stakeholder group. Consensus is group-informed, as in
/// Polis: the product over groups of (agree + 1) / (positions + 2), for agreement or for
/// disagreement.
public record CommentPositions(
    int comment, int question, Tally all, SortedMap<String, Tally> byGroup) {

  public CommentPositions {
    byGroup = Collections.unmodifiableSortedMap(byGroup);
  }

  public double consensusToAgree() {
    return byGroup.values().stream()
        .mapToDouble(t -> (t.agree() + 1.0) / (t.all() + 2))
        .reduce(1, (a, b) -> a * b);
  }

  public double consensusToDisagree() {
    return byGroup.values().stream()
        .mapToDouble(t -> (t.disagree() + 1.0) / (t.all() + 2))
        .reduce(1, (a, b) -> a * b);
  }
}
