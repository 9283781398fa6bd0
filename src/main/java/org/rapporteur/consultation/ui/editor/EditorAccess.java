package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the editor to the secretariat of the consultation.
@SpringComponent
class EditorAccess implements ViewGuard {

  private final ConsultationService consultations;
  private final ViewerService viewers;

  EditorAccess(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == EditorView.class) {
      requireEditable(parameters);
    }
  }

  ConsultationDetails requireEditable(RouteParameters parameters) {
    return requireEditable(Slug.fromPath(parameters.get("slug").orElse(""), "consultation"));
  }

  ConsultationDetails requireEditable(Slug slug) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, slug);
    viewer.requireSecretariat(consultation.id().scope(), "edit");
    return consultation;
  }
}
