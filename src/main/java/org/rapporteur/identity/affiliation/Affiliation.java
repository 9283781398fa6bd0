package org.rapporteur.identity.affiliation;

import org.jspecify.annotations.Nullable;

/// The group, country, region and organization of a contributor. Each comment and position stores a
/// copy when it is created.
public record Affiliation(
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region,
    @Nullable String organization) {

  public static final Affiliation NOT_STATED =
      new Affiliation(StakeholderGroup.NOT_STATED, null, Region.NONE, null);
}
