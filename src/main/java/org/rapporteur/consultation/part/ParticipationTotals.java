package org.rapporteur.consultation.part;

import java.util.Map;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// The numbers of comments, contributors and countries of a consultation. The number of
/// contributors or countries is zero if it is unknown.
///
/// @param byGroup comments by stakeholder group
/// @param byRegion comments by regional group
public record ParticipationTotals(
    int comments,
    int contributors,
    int countries,
    Map<StakeholderGroup, Integer> byGroup,
    Map<Region, Integer> byRegion) {

  public int commentsFrom(StakeholderGroup group) {
    return byGroup.getOrDefault(group, 0);
  }

  public int commentsFrom(Region region) {
    return byRegion.getOrDefault(region, 0);
  }
}
