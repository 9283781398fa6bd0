package org.rapporteur.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.servlet.http.HttpServletRequest;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.frame.ViewGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Checks access to a view before it is created, so that a refusal becomes the HTTP status. The
/// view must exist, the viewer's role must permit it, and its module must allow it.
@Component
class ViewGuards {

  private final ObjectProvider<ViewGuard> guards;
  private final AccessAnnotationChecker roles;

  ViewGuards(ObjectProvider<ViewGuard> guards, AccessAnnotationChecker roles) {
    this.guards = guards;
    this.roles = roles;
  }

  void requireAccess(HttpServletRequest request, String path) {
    var target =
        VaadinService.getCurrent()
            .getRouter()
            .resolveNavigationTarget(new Location(path.substring(1)))
            .orElseThrow(() -> new NotFound("address", path));
    var view = target.getNavigationTarget();
    if (!roles.hasAccess(view, request)) {
      throw new NotAllowed(path);
    }
    guards.stream().forEach(guard -> guard.requireAccess(view, target.getRouteParameters()));
  }
}
