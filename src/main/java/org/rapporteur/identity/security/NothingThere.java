package org.rapporteur.identity.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Neither a view nor a controller answers at the address that is read. Whoever mistyped it is told
/// so, and not asked to sign in.
@Component
class NothingThere implements RequestMatcher {

  private final RequestMappingHandlerMapping controllers;

  NothingThere(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
    this.controllers = controllers;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !isView(request) && !isController(request);
  }

  private static boolean isView(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return ApplicationRouteRegistry.getInstance(
            new VaadinServletContext(request.getServletContext()))
        .getNavigationTarget(path.replaceFirst("^/", ""))
        .isPresent();
  }

  private boolean isController(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      return controllers.getHandler(request) != null;
    } catch (Exception another) {
      // A controller is there, for another method or another kind of answer.
      return true;
    }
  }
}
