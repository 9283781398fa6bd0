package org.rapporteur.identity.affiliation;

import org.jspecify.annotations.Nullable;

/// The group, country, region and organization of a contributor. Copied onto each comment and
/// position when it is created.
public record Affiliation(
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region,
    @Nullable String organization) {

  public static final Affiliation NOT_STATED =
      new Affiliation(StakeholderGroup.NOT_STATED, null, Region.NONE, null);
}
