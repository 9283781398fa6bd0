package org.rapporteur.response.followup;

import java.util.Map;
import org.rapporteur.response.PublicEntry;
import org.rapporteur.shared.Refusal;

/// The follow-up was already withdrawn.
public final class FollowUpAlreadyWithdrawn extends Refusal {

  FollowUpAlreadyWithdrawn(PublicEntry followUp) {
    super(Kind.CONFLICT, "follow-up.withdrawn", Map.of("followUp", followUp.label()));
  }
}
