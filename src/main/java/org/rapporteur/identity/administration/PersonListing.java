package org.rapporteur.identity.administration;

import java.util.List;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A person in the administrators' list.
///
/// @param roles roles of current appointments
public record PersonListing(
    PersonId id,
    String name,
    String email,
    StakeholderGroup group,
    PersonState state,
    boolean administrator,
    List<ScopedRole> roles) {

  /// A role in one scope.
  public record ScopedRole(Role role, RoleScope scope) {}

  PersonListing withRoles(List<ScopedRole> roles) {
    return new PersonListing(id, name, email, group, state, administrator, roles);
  }
}
