package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the preview desk to the secretariat.
@SpringComponent
class ReportAdmission implements ViewGuard {

  private final ConsultationService consultations;
  private final ViewerService viewers;

  ReportAdmission(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == PreviewDeskView.class) {
      previewed(parameters);
    }
  }

  ConsultationDetails previewed(RouteParameters parameters) {
    var viewer = viewers.current();
    viewer.requireSignedIn("preview-report");
    var consultation =
        consultations.get(viewer, Slug.fromPath(parameters.get("slug").orElse(""), "consultation"));
    viewer.requireSecretariat(consultation.id().scope(), "preview-report");
    return consultation;
  }
}
