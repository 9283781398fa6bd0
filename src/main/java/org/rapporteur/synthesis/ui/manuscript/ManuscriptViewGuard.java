package org.rapporteur.synthesis.ui.manuscript;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.synthesis.ui.desk.SynthesisAdmission;
import org.rapporteur.uikit.frame.ViewGuard;

/// Lets the secretariat export and import a draft.
@org.springframework.stereotype.Component
class ManuscriptViewGuard implements ViewGuard {

  private final SynthesisAdmission admission;

  ManuscriptViewGuard(SynthesisAdmission admission) {
    this.admission = admission;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ManuscriptView.class) {
      admission.drafted(parameters);
    }
  }
}
