package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// That person does not speak for the delegation.
public final class SpeakerUnknown extends Refusal {

  SpeakerUnknown(String slug) {
    super(Kind.CONFLICT, "delegation.speaker-unknown", Map.of("delegation", slug));
  }
}
