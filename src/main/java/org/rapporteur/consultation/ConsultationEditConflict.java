package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// Somebody else changed the consultation after it was loaded for editing.
public final class ConsultationEditConflict extends Refusal {

  ConsultationEditConflict(Slug slug) {
    super(Kind.CONFLICT, "consultation.edited-meanwhile", Map.of("consultation", slug.value()));
  }
}
