package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// Another consultation already has this slug.
public final class SlugTaken extends Refusal {

  SlugTaken(Slug slug) {
    super(Kind.CONFLICT, "consultation.slug-taken", Map.of("consultation", slug.value()));
  }
}
