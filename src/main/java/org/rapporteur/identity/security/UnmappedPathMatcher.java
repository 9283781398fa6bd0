package org.rapporteur.identity.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Matches GET requests for paths without a view or controller. Their response is "not found"
/// instead of the sign-in page.
@Component
class UnmappedPathMatcher implements RequestMatcher {

  private final RequestMappingHandlerMapping controllers;

  UnmappedPathMatcher(
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
    } catch (Exception notMatching) {
      // A controller exists for another method or media type.
      return true;
    }
  }
}
