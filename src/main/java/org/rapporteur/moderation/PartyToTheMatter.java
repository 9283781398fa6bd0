package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Nobody decides about their own words.
public final class PartyToTheMatter extends Refusal {

  public PartyToTheMatter(int comment) {
    super(Kind.FORBIDDEN, "decision.own", Map.of("comment", comment));
  }
}
