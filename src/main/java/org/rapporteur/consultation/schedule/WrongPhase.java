package org.rapporteur.consultation.schedule;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The current phase of the consultation does not allow the action.
public final class WrongPhase extends Refusal {

  public WrongPhase(Slug slug, String action, Phase phase) {
    super(
        Kind.CONFLICT,
        "consultation.phase",
        Map.of("consultation", slug.value(), "act", action, "phase", phase.name()));
  }
}
