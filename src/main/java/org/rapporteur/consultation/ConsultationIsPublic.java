package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// Words of an announced consultation change one by one and in public, not by rewriting its draft.
public final class ConsultationIsPublic extends Refusal {

  ConsultationIsPublic(Slug slug) {
    super(Kind.CONFLICT, "consultation.is-public", Map.of("consultation", slug.value()));
  }
}
