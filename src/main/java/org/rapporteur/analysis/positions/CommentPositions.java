package org.rapporteur.analysis.positions;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.analysis.material.Groups;

/// The positions on one comment, all and by stakeholder group. Consensus is group-informed, as in
/// Polis: the product over groups of (agree + 1) / (positions + 2), for agreement or for
/// disagreement.
public record CommentPositions(
    int comment, int question, Tally all, SortedMap<String, Tally> byGroup) {

  public CommentPositions {
    byGroup = Collections.unmodifiableSortedMap(byGroup);
  }

  /// The groups that took enough positions to be spoken of.
  SortedMap<String, Tally> groups() {
    var enough = new TreeMap<String, Tally>(Groups.ORDER);
    byGroup.forEach(
        (group, tally) -> {
          if (tally.all() >= PositionReader.FEWEST_OF_GROUP) {
            enough.put(group, tally);
          }
        });
    return enough;
  }

  boolean hasBothSides(String group) {
    var tally = byGroup.getOrDefault(group, new Tally(0, 0));
    return tally.agree() > 0 && tally.disagree() > 0;
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
