package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds the consultation that an address names, as far as whoever asks may see it.
@Component
class AddressedConsultation {

  private final ConsultationService consultations;
  private final Viewers viewers;

  AddressedConsultation(ConsultationService consultations, Viewers viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  ConsultationDetails of(RouteParameters parameters) {
    return of(parameters.get("slug").orElse(""));
  }

  ConsultationDetails of(String slug) {
    return consultations.get(viewers.current(), Slug.inAddress(slug, "consultation"));
  }
}
