package org.rapporteur.identity.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// One person in the administrators' list, with all their roles.
public record PersonListing(
    PersonId id,
    String name,
    String email,
    @Nullable String organization,
    StakeholderGroup group,
    PersonState state,
    boolean administrator,
    Instant registeredAt,
    List<ScopedRole> roles) {

  /// A role in one scope.
  public record ScopedRole(Role role, Scope scope) {}
}
