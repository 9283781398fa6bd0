package org.rapporteur.consultation.schedule;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The closing time has passed, so the consultation cannot be announced.
public final class ClosingTimeInThePast extends Refusal {

  public ClosingTimeInThePast(Slug slug) {
    super(Kind.INVALID, "consultation.closing-past", Map.of("consultation", slug.value()));
  }
}
