package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.uikit.frame.ViewGuard;

/// The desk of a synthesis is for the secretariat of its consultation.
@org.springframework.stereotype.Component
class SynthesisAdmission implements ViewGuard {

  private final ConsultationService consultations;
  private final CodingService codings;
  private final ViewerService viewers;

  SynthesisAdmission(
      ConsultationService consultations, CodingService codings, ViewerService viewers) {
    this.consultations = consultations;
    this.codings = codings;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SynthesisView.class) {
      drafted(parameters);
    } else if (view == CodingView.class) {
      codings.get(viewers.current(), drafted(parameters).id(), coding(parameters));
    }
  }

  ConsultationDetails drafted(RouteParameters parameters) {
    var viewer = viewers.current();
    var slug = Slug.fromPath(parameters.get("slug").orElse(""), "consultation");
    var consultation = consultations.get(viewer, slug);
    viewer.requireSecretariat(consultation.id().scope(), "synthesis");
    return consultation;
  }

  /// The number of the coding in the address, whether there is one or not.
  static int coding(RouteParameters parameters) {
    String number = parameters.get("coding").orElse("");
    if (!number.matches("[0-9]{1,6}")) {
      throw new NotFound("coding", number);
    }
    return Integer.parseInt(number);
  }
}
