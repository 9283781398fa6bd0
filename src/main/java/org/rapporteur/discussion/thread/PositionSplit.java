package org.rapporteur.discussion.thread;

import java.util.Collections;
import java.util.SortedMap;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// How many holders agree and disagree, by stakeholder group and by regional group in their fixed
/// orders; groups without positions are absent.
public record PositionSplit(
    SortedMap<StakeholderGroup, Counts> byGroup, SortedMap<Region, Counts> byRegion) {

  /// Agreeing and disagreeing holders.
  public record Counts(int agree, int disagree) {}

  public static final PositionSplit NONE =
      new PositionSplit(Collections.emptySortedMap(), Collections.emptySortedMap());
}
