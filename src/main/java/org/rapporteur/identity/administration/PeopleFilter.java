package org.rapporteur.identity.administration;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Which people an administrator looks for. Empty words look for everyone.
public record PeopleFilter(
    String words, boolean withRole, @Nullable StakeholderGroup group, @Nullable PersonState state) {

  public static final PeopleFilter EVERYONE = new PeopleFilter("", false, null, null);
}
