package org.rapporteur.consultation.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The new closing time must be later than the current one and in the future.
public final class ExtensionTooEarly extends Refusal {

  public ExtensionTooEarly(Slug slug, Instant announced) {
    super(
        Kind.INVALID,
        "consultation.extension",
        Map.of("consultation", slug.value(), "closesAt", Date.from(announced)));
  }
}
