package org.rapporteur.identity.affiliation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A country as the United Nations count it: regional group, regional commissions (ECA, ECE, ECLAC,
/// ESCAP, ESCWA) and
/// development status, with LDC, LLDC and SIDS where they apply.
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

  public Set<DevelopmentStatus> development() {
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

  /// The country's name in a language, as CLDR has it.
  public String name(Locale locale) {
    return Countries.name(code, locale);
  }
}
