package org.rapporteur.identity.affiliation;

import org.jspecify.annotations.Nullable;

/// For whom someone speaks: what is copied onto a comment and a position when they are made.
public record Affiliation(
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region,
    @Nullable String organization) {

  public static final Affiliation NOT_STATED =
      new Affiliation(StakeholderGroup.NOT_STATED, null, Region.NONE, null);
}
