package org.rapporteur.synthesis.finding;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The positions on one comment by stakeholder group, and what they show.
public record PositionFinding(
    int comment, int question, Shows shows, Split all, SortedMap<String, Split> byGroup) {

  /// A comment shows the first of these that holds.
  public enum Shows {
    AGREEMENT,
    DISAGREEMENT,
    DIFFERENCE_BETWEEN_GROUPS,
    DISSENT_OF_A_GROUP,
    DIVISION,
    NOTHING;

    public String key() {
      return "synthesis.shows." + name();
    }
  }

  /// How many holders agree and disagree.
  public record Split(int agree, int disagree) {

    public int all() {
      return agree + disagree;
    }
  }

  public PositionFinding {
    byGroup = Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
  }
}
