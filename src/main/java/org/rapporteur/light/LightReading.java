package org.rapporteur.light;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds what an address of the light edition names, as far as the reader may know of it.
@Component
class LightReading {

  private final ConsultationService consultations;
  private final Viewers viewers;

  LightReading(ConsultationService consultations, Viewers viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  ConsultationDetails consultation(String slug) {
    return consultations.get(viewers.current(), Slug.inAddress(slug, "consultation"));
  }

  /// With its comments: before the opening and after a withdrawal there are none to be read.
  ConsultationDetails withComments(String slug) {
    var consultation = consultation(slug);
    if (!consultation.phase().showsComments()) {
      throw new NotFound("comments", slug);
    }
    return consultation;
  }

  static int number(String typed, String what) {
    if (!typed.matches("[1-9][0-9]{0,8}")) {
      throw new NotFound(what, typed);
    }
    return Integer.parseInt(typed);
  }
}
