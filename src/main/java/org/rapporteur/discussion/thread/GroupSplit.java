package org.rapporteur.discussion.thread;

import java.util.SortedMap;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// How many holders agree and disagree, by stakeholder group in the groups' order; groups without
/// positions are absent.
public record GroupSplit(SortedMap<StakeholderGroup, Counts> byGroup) {

  /// Agreeing and disagreeing holders.
  public record Counts(int agree, int disagree) {}

  public static final GroupSplit NONE = new GroupSplit(java.util.Collections.emptySortedMap());
}
