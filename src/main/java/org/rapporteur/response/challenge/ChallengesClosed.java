package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The edition is not the latest, or its period for challenges is over.
public final class ChallengesClosed extends Refusal {

  ChallengesClosed(int edition) {
    super(Kind.CONFLICT, "challenge.closed", Map.of("edition", edition));
  }
}
