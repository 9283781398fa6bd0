package org.rapporteur.moderation;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A suspended contributor tried to post in the consultation.
public final class PostingSuspended extends Refusal {

  PostingSuspended(Instant until) {
    super(Kind.FORBIDDEN, "moderation.suspended", Map.of("until", Date.from(until)));
  }
}
