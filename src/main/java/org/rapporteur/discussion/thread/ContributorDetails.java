package org.rapporteur.discussion.thread;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Who speaks in a consultation, as everyone may read it.
public record ContributorDetails(
    int number,
    String name,
    @Nullable String organization,
    boolean delegation,
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region) {}
