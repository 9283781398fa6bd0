package org.rapporteur.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.NotAllowed;

/// The sender of the current request: a signed-in person with all roles, or a visitor. Every
/// permission check takes a viewer.
///
/// The `require…` methods return the acting person or throw [NotAllowed]. Their `action` is a short
/// name of the refused action, for logs and API clients.
///
/// @param person null for a visitor
/// @param delegations delegations that the person speaks for
public record Viewer(
    @Nullable PersonId person,
    String name,
    Affiliation affiliation,
    boolean isAdministrator,
    Set<RoleScope> secretariatScopes,
    Set<RoleScope> moderatorScopes,
    Set<DelegationId> delegations) {

  public static final Viewer VISITOR =
      new Viewer(null, "", Affiliation.NOT_STATED, false, Set.of(), Set.of(), Set.of());

  public PersonId requireSignedIn(String action) {
    if (person == null) {
      throw NotAllowed.signInRequired(action);
    }
    return person;
  }

  public PersonId requireAdministrator(String action) {
    var actor = requireSignedIn(action);
    if (!isAdministrator) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  public PersonId requireSecretariat(RoleScope scope, String action) {
    var actor = requireSignedIn(action);
    if (!isSecretariatIn(scope)) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  /// Requires the secretariat of any consultation or of the institution.
  public PersonId requireSecretariatAnywhere(String action) {
    var actor = requireSignedIn(action);
    if (!isSecretariatAnywhere()) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  /// Requires a moderator or the secretariat of the scope.
  public PersonId requireStaff(RoleScope scope, String action) {
    var actor = requireSignedIn(action);
    if (!isStaffIn(scope)) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  public PersonId requireSpeakerFor(DelegationId delegation, String action) {
    var actor = requireSignedIn(action);
    if (!isSpeakerFor(delegation)) {
      throw new NotAllowed(action);
    }
    return actor;
  }

  public boolean isSignedIn() {
    return person != null;
  }

  public boolean isPerson(PersonId id) {
    return id.equals(person);
  }

  public boolean isSecretariatIn(RoleScope scope) {
    return secretariatScopes.contains(scope);
  }

  /// True for the secretariat of any consultation or of the institution.
  public boolean isSecretariatAnywhere() {
    return !secretariatScopes.isEmpty();
  }

  public boolean isModeratorIn(RoleScope scope) {
    return moderatorScopes.contains(scope);
  }

  public boolean isModeratorAnywhere() {
    return !moderatorScopes.isEmpty();
  }

  /// True for moderators and the secretariat. They see comments awaiting review, declined comments
  /// and drafts.
  public boolean isStaffIn(RoleScope scope) {
    return isModeratorIn(scope) || isSecretariatIn(scope);
  }

  public boolean isSpeakerFor(DelegationId delegation) {
    return delegations.contains(delegation);
  }

  /// True for the secretariat of the institution.
  public boolean canCreateConsultations() {
    return secretariatScopes.contains(RoleScope.INSTITUTION);
  }
}
