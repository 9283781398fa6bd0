package org.rapporteur.moderation;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Who is suspended in a consultation cannot post there for a time.
public final class Suspended extends Refusal {

  Suspended(Instant until) {
    super(Kind.FORBIDDEN, "moderation.suspended", Map.of("until", Date.from(until)));
  }
}
