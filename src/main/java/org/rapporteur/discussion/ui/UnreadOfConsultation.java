package org.rapporteur.discussion.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// A place above the questions for how much is new in all of them.
@Component
class UnreadOfConsultation implements ConsultationPart {

  private final UnreadPlaces places;

  UnreadOfConsultation(UnreadPlaces places) {
    this.places = places;
  }

  @Override
  public Place place() {
    return Place.BEFORE_QUESTIONS;
  }

  @Override
  public Optional<String> html(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return consultation.phase().showsComments()
        ? Optional.of(places.of(viewer, consultation, null))
        : Optional.empty();
  }
}
