package org.rapporteur.discussion.theme;

import java.util.Map;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Contributors of the public comments of a theme, by group and by region. A person who spoke for
/// two groups counts in both.
public record ThemeContributorCounts(
    Map<StakeholderGroup, Integer> byGroup, Map<Region, Integer> byRegion) {

  public static final ThemeContributorCounts NONE = new ThemeContributorCounts(Map.of(), Map.of());

  public ThemeContributorCounts {
    byGroup = Map.copyOf(byGroup);
    byRegion = Map.copyOf(byRegion);
  }
}
