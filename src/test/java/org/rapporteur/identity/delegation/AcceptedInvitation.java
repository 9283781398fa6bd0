package org.rapporteur.identity.delegation;

import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.Viewer;

/// Invites a person to speak for a delegation and accepts the invitation.
public final class AcceptedInvitation {

  private AcceptedInvitation() {}

  public static void addSpeaker(
      InvitationService invitations,
      Viewer head,
      DelegationId delegation,
      Viewer speaker,
      EmailAddress email) {
    invitations.invite(head, delegation, email);
    invitations.accept(speaker, invitations.listOwn(speaker).getLast().id());
  }
}
