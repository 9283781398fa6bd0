package org.rapporteur.synthesis.run;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The draft of an archived consultation is read, and neither made anew nor changed.
public final class DraftArchived extends Refusal {

  public DraftArchived(Slug consultation) {
    super(Kind.CONFLICT, "synthesis-archived", Map.of("consultation", consultation.value()));
  }
}
