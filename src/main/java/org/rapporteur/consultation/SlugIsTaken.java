package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// Another consultation has that address.
public final class SlugIsTaken extends Refusal {

  SlugIsTaken(Slug slug) {
    super(Kind.CONFLICT, "consultation.slug-taken", Map.of("consultation", slug.value()));
  }
}
