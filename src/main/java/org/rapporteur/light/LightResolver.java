package org.rapporteur.light;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds consultations by their slugs in URLs of the light version, if the viewer may see them.
@Component
class LightResolver {

  private final ConsultationService consultations;
  private final ViewerService viewers;

  LightResolver(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  ConsultationDetails requireConsultation(String slug) {
    return consultations.get(viewers.current(), Slug.fromPath(slug, "consultation"));
  }

  /// Throws [NotFound] before the opening and after a withdrawal, when comments are not shown.
  ConsultationDetails requireWithComments(String slug) {
    var consultation = requireConsultation(slug);
    if (!consultation.phase().showsComments()) {
      throw new NotFound("comments", slug);
    }
    return consultation;
  }

  /// Parses the number in the path of a page.
  ///
  /// @param kind what the number identifies, for the [NotFound] of an invalid number
  static int parseNumber(String text, String kind) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new NotFound(kind, text);
    }
    return Integer.parseInt(text);
  }
}
