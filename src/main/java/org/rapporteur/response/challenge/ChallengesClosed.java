package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only the latest edition of a report is challenged, and for a set time.
public final class ChallengesClosed extends Refusal {

  ChallengesClosed(int edition) {
    super(Kind.CONFLICT, "challenge.closed", Map.of("edition", edition));
  }
}
