package org.rapporteur.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.servlet.http.HttpServletRequest;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.Admission;
import org.springframework.beans.factory.ObjectProvider;

/// What HTTP is told of a view before the view is made: whether there is one, whether its role lets
/// the reader in, and what its module says.
@org.springframework.stereotype.Component
class Admissions {

  private final ObjectProvider<Admission> modules;
  private final AccessAnnotationChecker roles;

  Admissions(ObjectProvider<Admission> modules, AccessAnnotationChecker roles) {
    this.modules = modules;
    this.roles = roles;
  }

  void require(HttpServletRequest request, String path) {
    var found =
        VaadinService.getCurrent()
            .getRouter()
            .resolveNavigationTarget(new Location(path.substring(1)))
            .orElseThrow(() -> new NotFound("address", path));
    Class<? extends Component> view = found.getNavigationTarget();
    if (!roles.hasAccess(view, request)) {
      throw new NotAllowed(path);
    }
    modules.stream().forEach(module -> module.require(view, found.getRouteParameters()));
  }
}
