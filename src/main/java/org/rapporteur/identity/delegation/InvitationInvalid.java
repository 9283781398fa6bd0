package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The invitation was answered, withdrawn or has expired.
public final class InvitationInvalid extends Refusal {

  InvitationInvalid() {
    super(Kind.CONFLICT, "delegation.invitation-over", Map.of());
  }
}
