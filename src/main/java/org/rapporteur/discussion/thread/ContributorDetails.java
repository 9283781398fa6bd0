package org.rapporteur.discussion.thread;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A contributor as everyone may see it: a person, a delegation, or the secretariat.
///
/// @param delegation true for a delegation
/// @param official true for the secretariat
public record ContributorDetails(
    int number,
    String name,
    @Nullable String organization,
    boolean delegation,
    boolean official,
    StakeholderGroup group,
    @Nullable CountryCode country,
    Region region) {}
