package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Admission;

/// The secretariat's desk is for secretariats, and a consultation's editor for its own.
@org.springframework.stereotype.Component
class SecretariatAdmission implements Admission {

  private final ConsultationService consultations;
  private final Viewers viewers;

  SecretariatAdmission(ConsultationService consultations, Viewers viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SecretariatView.class) {
      secretariat();
    } else if (view == EditorView.class) {
      edited(Slug.inAddress(parameters.get("slug").orElse(""), "consultation"));
    }
  }

  Viewer secretariat() {
    var viewer = viewers.current();
    viewer.actor("secretariat");
    if (!viewer.isSecretariatSomewhere()) {
      throw new NotAllowed("secretariat");
    }
    return viewer;
  }

  ConsultationDetails edited(Slug slug) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, slug);
    viewer.secretariat(consultation.id().scope(), "edit");
    return consultation;
  }
}
