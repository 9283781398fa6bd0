package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.synthesis.ui.desk.SynthesisAdmission;
import org.rapporteur.uikit.frame.ViewGuard;

/// Lets the secretariat open the desk.
@org.springframework.stereotype.Component
class SynthesisViewGuard implements ViewGuard {

  private final SynthesisAdmission admission;

  SynthesisViewGuard(SynthesisAdmission admission) {
    this.admission = admission;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SynthesisView.class) {
      admission.drafted(parameters);
    }
  }
}
