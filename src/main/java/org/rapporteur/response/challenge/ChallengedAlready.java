package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// One person has one open challenge to a paragraph.
public final class ChallengedAlready extends Refusal {

  ChallengedAlready(int paragraph) {
    super(Kind.CONFLICT, "challenge.already", Map.of("paragraph", paragraph));
  }
}
