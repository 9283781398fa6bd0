package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Admission;

/// The desk of a synthesis is for the secretariat of its consultation.
@org.springframework.stereotype.Component
class SynthesisAdmission implements Admission {

  private final ConsultationService consultations;
  private final Viewers viewers;

  SynthesisAdmission(ConsultationService consultations, Viewers viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view != SynthesisView.class) {
      return;
    }
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, slug(parameters));
    if (!viewer.isSecretariatIn(consultation.id().scope())) {
      throw new NotAllowed("synthesis");
    }
  }

  private static Slug slug(RouteParameters parameters) {
    String typed = parameters.get("slug").orElse("");
    try {
      return new Slug(typed);
    } catch (InvalidInput e) {
      throw new NotFound("consultation", typed);
    }
  }
}
