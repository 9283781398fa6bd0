package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Nobody sends mail to any number of strangers.
public final class TooManyInvitations extends Refusal {

  TooManyInvitations(int most) {
    super(Kind.TOO_MANY, "delegation.too-many-invitations", Map.of("most", most));
  }
}
