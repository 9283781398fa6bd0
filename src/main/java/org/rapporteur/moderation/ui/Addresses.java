package org.rapporteur.moderation.ui;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// Reads addresses: what cannot be one leads to nothing.
final class Addresses {

  private Addresses() {}

  static ConsultationDetails consultation(
      ConsultationService consultations, Viewer viewer, RouteParameters parameters) {
    return consultation(consultations, viewer, parameters.get("slug").orElse(""));
  }

  static ConsultationDetails consultation(
      ConsultationService consultations, Viewer viewer, String slug) {
    return consultations.get(viewer, Slug.inAddress(slug, "consultation"));
  }

  static int number(RouteParameters parameters) {
    return parameters
        .get("number")
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new NotFound("number", parameters.get("number").orElse("")));
  }
}
