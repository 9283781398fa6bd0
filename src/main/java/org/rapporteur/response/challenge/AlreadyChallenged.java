package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person already has an open challenge to the paragraph.
public final class AlreadyChallenged extends Refusal {

  AlreadyChallenged(int paragraph) {
    super(Kind.CONFLICT, "challenge.already", Map.of("paragraph", paragraph));
  }
}
