package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;

/// The desk of a synthesis is for the secretariat of its consultation.
@org.springframework.stereotype.Component
public class SynthesisAdmission {

  private final ConsultationService consultations;
  private final ViewerService viewers;

  public SynthesisAdmission(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  public ConsultationDetails drafted(RouteParameters parameters) {
    var viewer = viewers.current();
    var slug = Slug.fromPath(parameters.get("slug").orElse(""), "consultation");
    var consultation = consultations.get(viewer, slug);
    viewer.requireSecretariat(consultation.id().scope(), "synthesis");
    return consultation;
  }

  /// The number of the coding in the address, whether there is one or not.
  public static int coding(RouteParameters parameters) {
    String number = parameters.get("coding").orElse("");
    if (!number.matches("[0-9]{1,6}")) {
      throw new NotFound("coding", number);
    }
    return Integer.parseInt(number);
  }
}
