package org.rapporteur.consultation.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The new closing time is not later than the current one, or is in the past.
public final class ExtensionTooEarly extends Refusal {

  public ExtensionTooEarly(Slug slug, Instant earliest) {
    super(
        Kind.INVALID,
        "consultation.extension",
        Map.of("consultation", slug.value(), "closesAt", Date.from(earliest)));
  }
}
