package org.rapporteur.identity.administration;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Filter of the administrators' list of people.
///
/// @param searchText part of a name, e-mail address or organization; empty for everyone
/// @param group null for all groups
/// @param state null for all states
public record PeopleFilter(
    String searchText,
    boolean onlyWithRole,
    @Nullable StakeholderGroup group,
    @Nullable PersonState state) {

  public static final PeopleFilter EVERYONE = new PeopleFilter("", false, null, null);
}
