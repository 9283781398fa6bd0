package org.rapporteur.search.index;

import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.search.ResultKind;

/// All items of some kinds in a consultation.
public record ConsultationItems(ConsultationId consultation, Set<ResultKind> kinds) {

  public ConsultationItems {
    kinds = Set.copyOf(kinds);
  }
}
