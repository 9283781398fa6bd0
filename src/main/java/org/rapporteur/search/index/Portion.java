package org.rapporteur.search.index;

import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.search.Kind;

/// All that a consultation has of some kinds.
public record Portion(ConsultationId consultation, Set<Kind> kinds) {

  public Portion {
    kinds = Set.copyOf(kinds);
  }
}
