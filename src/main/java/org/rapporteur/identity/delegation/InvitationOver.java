package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// It was answered or withdrawn, or is too old.
public final class InvitationOver extends Refusal {

  InvitationOver() {
    super(Kind.CONFLICT, "delegation.invitation-over", Map.of());
  }
}
