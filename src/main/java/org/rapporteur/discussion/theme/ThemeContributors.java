package org.rapporteur.discussion.theme;

import java.util.Map;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// How many persons and delegations made the public comments of a theme, by stakeholder group and
/// by region. Whoever spoke for two of them is counted in both.
public record ThemeContributors(
    Map<StakeholderGroup, Integer> byGroup, Map<Region, Integer> byRegion) {

  /// Of a theme without public comments.
  public static final ThemeContributors NOBODY = new ThemeContributors(Map.of(), Map.of());

  public ThemeContributors {
    byGroup = Map.copyOf(byGroup);
    byRegion = Map.copyOf(byRegion);
  }
}
