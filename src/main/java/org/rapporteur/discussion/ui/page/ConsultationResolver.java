package org.rapporteur.discussion.ui.page;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Loads the consultation named in a page address, if the viewer may see it.
@Component
public class ConsultationResolver {

  private final ConsultationService consultations;
  private final ViewerService viewers;

  ConsultationResolver(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  public ConsultationDetails forRoute(RouteParameters parameters) {
    return forSlug(parameters.get("slug").orElse(""));
  }

  public ConsultationDetails forSlug(String slug) {
    return consultations.get(viewers.current(), Slug.fromPath(slug, "consultation"));
  }
}
