package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.ui.desk.SynthesisAdmission;
import org.rapporteur.uikit.frame.ViewGuard;

/// Lets the secretariat open a coding that exists.
@org.springframework.stereotype.Component
class CodingViewGuard implements ViewGuard {

  private final SynthesisAdmission admission;
  private final CodingService codings;
  private final ViewerService viewers;

  CodingViewGuard(SynthesisAdmission admission, CodingService codings, ViewerService viewers) {
    this.admission = admission;
    this.codings = codings;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == CodingView.class) {
      codings.get(
          viewers.current(),
          admission.drafted(parameters).id(),
          SynthesisAdmission.coding(parameters));
    }
  }
}
