package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Checks access to the secretariat's views.
@org.springframework.stereotype.Component
class SecretariatAccess implements ViewGuard {

  private final ConsultationService consultations;
  private final Viewers viewers;

  SecretariatAccess(ConsultationService consultations, Viewers viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SecretariatView.class) {
      requireSecretariat();
    } else if (view == EditorView.class) {
      requireEditable(Slug.fromPath(parameters.get("slug").orElse(""), "consultation"));
    }
  }

  Viewer requireSecretariat() {
    var viewer = viewers.current();
    viewer.requireSignedIn("secretariat");
    if (!viewer.isSecretariatAnywhere()) {
      throw new NotAllowed("secretariat");
    }
    return viewer;
  }

  ConsultationDetails requireEditable(Slug slug) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, slug);
    viewer.requireSecretariat(consultation.id().scope(), "edit");
    return consultation;
  }
}
