package org.rapporteur.moderation.ui;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// Resolves route parameters. An invalid parameter throws [NotFound], which gives the response 404.
final class RouteResolver {

  private RouteResolver() {}

  static ConsultationDetails requireConsultation(
      ConsultationService consultations, Viewer viewer, RouteParameters parameters) {
    return requireConsultation(consultations, viewer, parameters.get("slug").orElse(""));
  }

  static ConsultationDetails requireConsultation(
      ConsultationService consultations, Viewer viewer, String slug) {
    return consultations.get(viewer, Slug.fromPath(slug, "consultation"));
  }

  static int requireNumber(RouteParameters parameters) {
    return parameters
        .get("number")
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new NotFound("number", parameters.get("number").orElse("")));
  }
}
