package org.rapporteur.identity;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.NotAllowed;

/// The person behind the current request, with all their roles. Every permission check takes a
/// viewer.
public record Viewer(
    @Nullable PersonId person,
    String name,
    Affiliation affiliation,
    boolean administrator,
    Set<RoleScope> secretariatScopes,
    Set<RoleScope> moderatorScopes,
    Set<DelegationId> delegations) {

  public static final Viewer VISITOR =
      new Viewer(null, "", Affiliation.NOT_STATED, false, Set.of(), Set.of(), Set.of());

  /// Returns the acting person. Throws [NotAllowed] unless they are an administrator.
  public PersonId requireAdministrator(String action) {
    var actor = requireSignedIn(action);
    if (!administrator) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  /// Returns the acting person. Throws [NotAllowed] unless they belong to the secretariat of the
  /// scope.
  public PersonId requireSecretariat(RoleScope scope, String action) {
    var actor = requireSignedIn(action);
    if (!isSecretariatIn(scope)) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  /// Returns the acting person. Throws [NotAllowed] unless they belong to the secretariat of any
  /// scope.
  public PersonId requireSecretariatAnywhere(String action) {
    var actor = requireSignedIn(action);
    if (!isSecretariatAnywhere()) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  /// Returns the acting person. Throws [NotAllowed] unless they moderate the scope or belong to its
  /// secretariat.
  public PersonId requireStaff(RoleScope scope, String action) {
    var actor = requireSignedIn(action);
    if (!isStaffIn(scope)) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  public boolean isSignedIn() {
    return person != null;
  }

  /// Returns the acting person. Throws [NotAllowed] for visitors.
  public PersonId requireSignedIn(String action) {
    if (person == null) {
      throw NotAllowed.signInRequired(action);
    }
    return person;
  }

  public boolean isSecretariatIn(RoleScope scope) {
    return secretariatScopes.contains(scope);
  }

  public boolean isModeratorIn(RoleScope scope) {
    return moderatorScopes.contains(scope);
  }

  /// Staff see comments awaiting review, declined comments and drafts.
  public boolean isStaffIn(RoleScope scope) {
    return isModeratorIn(scope) || isSecretariatIn(scope);
  }

  public boolean canCreateConsultations() {
    return secretariatScopes.contains(RoleScope.INSTITUTION);
  }

  /// True for the secretariat of any consultation or of the institution.
  public boolean isSecretariatAnywhere() {
    return !secretariatScopes.isEmpty();
  }

  public boolean isModeratorAnywhere() {
    return !moderatorScopes.isEmpty();
  }

  public boolean isSpeakerFor(DelegationId delegation) {
    return delegations.contains(delegation);
  }

  public boolean isPerson(PersonId id) {
    return id.equals(person);
  }

  public Set<Role> rolesIn(RoleScope scope) {
    var roles = EnumSet.of(isSignedIn() ? Role.STAKEHOLDER : Role.VISITOR);
    if (isModeratorIn(scope)) {
      roles.add(Role.MODERATOR);
    }
    if (isSecretariatIn(scope)) {
      roles.add(Role.SECRETARIAT);
    }
    if (administrator) {
      roles.add(Role.ADMINISTRATOR);
    }
    return roles;
  }
}
