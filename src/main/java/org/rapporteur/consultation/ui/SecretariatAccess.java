package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the list of consultations to members of a secretariat.
@SpringComponent
class SecretariatAccess implements ViewGuard {

  private final ViewerService viewers;

  SecretariatAccess(ViewerService viewers) {
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == SecretariatView.class) {
      requireSecretariat();
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
}
