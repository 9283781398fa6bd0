package org.rapporteur.consultation;

import java.util.List;
import java.util.Map;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;

/// The consultation lacks a title, a date or a question and so cannot be announced.
public final class ConsultationIncomplete extends Refusal {

  ConsultationIncomplete(Slug slug, List<String> missing) {
    super(
        Kind.INVALID,
        "consultation.incomplete",
        Map.of("consultation", slug.value(), "missing", String.join(", ", missing)));
  }
}
