package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The draft of an announced consultation cannot be changed; texts and questions are revised in
/// public instead.
public final class ConsultationAlreadyPublic extends Refusal {

  ConsultationAlreadyPublic(Slug slug) {
    super(Kind.CONFLICT, "consultation.is-public", Map.of("consultation", slug.value()));
  }
}
