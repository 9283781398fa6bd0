package org.rapporteur.identity.affiliation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A country in the classification of the United Nations. Commissions are ECA, ECE, ECLAC, ESCAP or
/// ESCWA; special groups are LDC, LLDC or SIDS.
public record Country(
    CountryCode code,
    Region region,
    Set<String> commissions,
    boolean developed,
    Set<String> specialGroups) {

  public boolean isLeastDeveloped() {
    return specialGroups.contains("LDC");
  }

  public boolean isLandlockedDeveloping() {
    return specialGroups.contains("LLDC");
  }

  public boolean isSmallIslandDeveloping() {
    return specialGroups.contains("SIDS");
  }

  public Set<DevelopmentStatus> developmentStatuses() {
    var development =
        EnumSet.of(developed ? DevelopmentStatus.DEVELOPED : DevelopmentStatus.DEVELOPING);
    if (isLeastDeveloped()) {
      development.add(DevelopmentStatus.LEAST_DEVELOPED);
    }
    if (isLandlockedDeveloping()) {
      development.add(DevelopmentStatus.LANDLOCKED_DEVELOPING);
    }
    if (isSmallIslandDeveloping()) {
      development.add(DevelopmentStatus.SMALL_ISLAND_DEVELOPING);
    }
    return development;
  }

  public String displayName(Locale locale) {
    return Countries.displayName(code, locale);
  }
}
