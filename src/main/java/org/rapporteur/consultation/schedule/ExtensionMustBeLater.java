package org.rapporteur.consultation.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// An extension sets a closing time later than the one announced.
public final class ExtensionMustBeLater extends Refusal {

  public ExtensionMustBeLater(Slug slug, Instant announced) {
    super(
        Kind.INVALID,
        "consultation.extension",
        Map.of("consultation", slug.value(), "closesAt", Date.from(announced)));
  }
}
