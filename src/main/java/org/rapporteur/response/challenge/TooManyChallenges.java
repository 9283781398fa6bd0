package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// One person challenges so many paragraphs of an edition and no more.
public final class TooManyChallenges extends Refusal {

  TooManyChallenges(int most) {
    super(Kind.TOO_MANY, "challenge.too-many", Map.of("most", most));
  }
}
