package org.rapporteur.consultation;

import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// An announcement needs a title, both dates and at least one question.
public final class ConsultationIncomplete extends Refusal {

  ConsultationIncomplete(Slug slug, java.util.List<String> missing) {
    super(
        Kind.INVALID,
        "consultation.incomplete",
        Map.of("consultation", slug.value(), "missing", String.join(", ", missing)));
  }
}
