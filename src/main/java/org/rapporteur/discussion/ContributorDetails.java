package org.rapporteur.discussion;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.CountryCode;
import org.rapporteur.identity.Region;
import org.rapporteur.identity.StakeholderGroup;

/// Who speaks in a consultation, as everyone may read it.
public record ContributorDetails(
    int number,
    String name,
    @Nullable String organization,
    boolean delegation,
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region) {}
