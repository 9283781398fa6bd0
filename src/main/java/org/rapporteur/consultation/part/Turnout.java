package org.rapporteur.consultation.part;

import java.util.Map;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// How many took part in a consultation, and from where. A count of zero contributors or countries
/// means that it is not known.
public record Turnout(
    int comments,
    int contributors,
    int countries,
    Map<StakeholderGroup, Integer> byGroup,
    Map<Region, Integer> byRegion) {

  public int of(StakeholderGroup group) {
    return byGroup.getOrDefault(group, 0);
  }

  public int of(Region region) {
    return byRegion.getOrDefault(region, 0);
  }
}
