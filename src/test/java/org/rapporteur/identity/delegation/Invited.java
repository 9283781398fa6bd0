package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.Viewer;

/// Somebody who was invited to speak for a delegation, and accepted.
public final class Invited {

  private Invited() {}

  public static void speaks(
      InvitationService invitations,
      Viewer head,
      DelegationId delegation,
      Viewer speaker,
      EmailAddress email) {
    invitations.invite(head, delegation, email);
    invitations.accept(speaker, invitations.listOwn(speaker).getLast().id());
  }
}
