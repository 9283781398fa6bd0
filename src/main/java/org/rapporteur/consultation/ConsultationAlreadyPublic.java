package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The consultation is announced, so it is no longer a draft. Its texts and questions can only be
/// revised in public.
public final class ConsultationAlreadyPublic extends Refusal {

  ConsultationAlreadyPublic(Slug slug) {
    super(Kind.CONFLICT, "consultation.is-public", Map.of("consultation", slug.value()));
  }
}
