package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person is not a speaker of the delegation.
public final class SpeakerNotFound extends Refusal {

  SpeakerNotFound(String slug) {
    super(Kind.CONFLICT, "delegation.speaker-unknown", Map.of("delegation", slug));
  }
}
