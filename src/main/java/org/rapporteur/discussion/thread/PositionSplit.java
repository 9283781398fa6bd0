package org.rapporteur.discussion.thread;

import java.util.Collections;
import java.util.SortedMap;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Agree and disagree counts by stakeholder group and by region, each in a fixed order. Groups and
/// regions without positions are missing.
public record PositionSplit(
    SortedMap<StakeholderGroup, AgreeDisagreeCounts> byGroup,
    SortedMap<Region, AgreeDisagreeCounts> byRegion) {

  public record AgreeDisagreeCounts(int agree, int disagree) {}

  public static final PositionSplit NONE =
      new PositionSplit(Collections.emptySortedMap(), Collections.emptySortedMap());
}
