package org.rapporteur.api;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds what an address names, as far as the one who asks may know of it.
@Component
class Reading {

  private final ConsultationService consultations;
  private final Viewers viewers;

  Reading(ConsultationService consultations, Viewers viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  ConsultationDetails consultation(String slug) {
    return consultations.get(viewers.current(), Slug.inAddress(slug, "consultation"));
  }

  QuestionDetails question(ConsultationDetails consultation, int number) {
    return consultation.question(number).orElseThrow(() -> new NotFound("question", number));
  }
}
