package org.rapporteur.consultation.schedule;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The phase of the consultation does not allow the act.
public final class NotInPhase extends Refusal {

  public NotInPhase(Slug slug, String act, Phase phase) {
    super(
        Kind.CONFLICT,
        "consultation.phase",
        Map.of("consultation", slug.value(), "act", act, "phase", phase.name()));
  }
}
