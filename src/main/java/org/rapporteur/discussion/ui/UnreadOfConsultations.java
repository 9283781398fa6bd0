package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.part.ListedPart;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// A place beside each consultation in a list of them for how much is new in it.
@Component
class UnreadOfConsultations implements ListedPart {

  private final UnreadPlaces places;

  UnreadOfConsultations(UnreadPlaces places) {
    this.places = places;
  }

  @Override
  public Map<ConsultationId, String> html(
      Viewer viewer, List<ConsultationDetails> consultations, Locale locale) {
    var html = new HashMap<ConsultationId, String>();
    consultations.stream()
        .filter(consultation -> consultation.phase().showsComments())
        .forEach(consultation -> html.put(consultation.id(), places.listed(viewer, consultation)));
    return html;
  }
}
