package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The delegation already has the maximum number of open invitations. The limit prevents mail
/// abuse.
public final class TooManyInvitations extends Refusal {

  TooManyInvitations(int max) {
    super(Kind.TOO_MANY, "delegation.too-many-invitations", Map.of("most", max));
  }
}
