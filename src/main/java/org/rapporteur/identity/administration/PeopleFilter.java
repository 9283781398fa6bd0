package org.rapporteur.identity.administration;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// The administrators' filter for the list of people. An empty search text matches everyone.
public record PeopleFilter(
    String searchText,
    boolean onlyWithRole,
    @Nullable StakeholderGroup group,
    @Nullable PersonState state) {

  public static final PeopleFilter EVERYONE = new PeopleFilter("", false, null, null);
}
