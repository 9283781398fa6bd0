package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts every view of a synthesis to the secretariat of its consultation.
@SpringComponent
public class SynthesisAdmission implements ViewGuard {

  private static final String VIEWS = "org.rapporteur.synthesis.ui";

  private final ConsultationService consultations;
  private final ViewerService viewers;

  public SynthesisAdmission(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view.getPackageName().startsWith(VIEWS)) {
      drafted(parameters);
    }
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
