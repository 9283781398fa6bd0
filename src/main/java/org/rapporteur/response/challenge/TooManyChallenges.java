package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person has challenged the edition too often.
public final class TooManyChallenges extends Refusal {

  TooManyChallenges(int most) {
    super(Kind.TOO_MANY, "challenge.too-many", Map.of("most", most));
  }
}
