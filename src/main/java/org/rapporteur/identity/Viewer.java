package org.rapporteur.identity;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.shared.NotAllowed;

/// Who asks, whom they belong to and every role they hold, as loaded for this one request. Every
/// rule of access is asked with a viewer.
public record Viewer(
    @Nullable PersonId person,
    String name,
    Affiliation affiliation,
    boolean administrator,
    Set<Scope> secretariatIn,
    Set<Scope> moderatorIn,
    Set<DelegationId> speaksFor) {

  public static final Viewer VISITOR =
      new Viewer(null, "", Affiliation.NOT_STATED, false, Set.of(), Set.of(), Set.of());

  /// Refused for everyone but administrators.
  public PersonId administrator(String act) {
    var actor = actor(act);
    if (!administrator) {
      throw new NotAllowed(act);
    }
    return actor;
  }

  /// Refused for everyone but the secretariat of that scope.
  public PersonId secretariat(Scope scope, String act) {
    var actor = actor(act);
    if (!isSecretariatIn(scope)) {
      throw new NotAllowed(act);
    }
    return actor;
  }

  /// Refused for everyone but the moderators and the secretariat of that scope.
  public PersonId staff(Scope scope, String act) {
    var actor = actor(act);
    if (!isStaffIn(scope)) {
      throw new NotAllowed(act);
    }
    return actor;
  }

  public boolean isSignedIn() {
    return person != null;
  }

  /// The person who acts, refused for visitors.
  public PersonId actor(String act) {
    if (person == null) {
      throw NotAllowed.withoutSigningIn(act);
    }
    return person;
  }

  public boolean isSecretariatIn(Scope scope) {
    return secretariatIn.contains(scope);
  }

  public boolean isModeratorIn(Scope scope) {
    return moderatorIn.contains(scope);
  }

  /// Those who see what is not public yet: awaiting review, set aside, in draft.
  public boolean isStaffIn(Scope scope) {
    return isModeratorIn(scope) || isSecretariatIn(scope);
  }

  public boolean opensConsultations() {
    return secretariatIn.contains(Scope.INSTITUTION);
  }

  /// Secretariat anywhere: of a consultation or of the institution.
  public boolean isSecretariatSomewhere() {
    return !secretariatIn.isEmpty();
  }

  public boolean moderatesSomewhere() {
    return !moderatorIn.isEmpty();
  }

  public boolean speaksFor(DelegationId delegation) {
    return speaksFor.contains(delegation);
  }

  public boolean is(PersonId other) {
    return other.equals(person);
  }

  public Set<Role> rolesIn(Scope scope) {
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
