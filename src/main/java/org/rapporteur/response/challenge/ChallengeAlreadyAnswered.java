package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.response.PublicEntry;
import org.rapporteur.shared.Refusal;

/// The challenge already has an answer.
public final class ChallengeAlreadyAnswered extends Refusal {

  ChallengeAlreadyAnswered(PublicEntry challenge) {
    super(Kind.CONFLICT, "challenge.answered", Map.of("challenge", challenge.label()));
  }
}
