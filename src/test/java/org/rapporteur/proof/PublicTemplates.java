package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Route templates of the API, the controllers and the views.
@Component
class PublicTemplates {

  private final ServletContext servlets;
  private final RequestMappingHandlerMapping controllers;

  PublicTemplates(
      ServletContext servlets,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
    this.servlets = servlets;
    this.controllers = controllers;
  }

  /// @param description of the API
  List<String> findAll(String description) {
    var templates = new ArrayList<String>();
    JsonMapper.shared()
        .readTree(description)
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has("get")) {
                templates.add(path.getKey());
              }
            });
    assertThat(templates).hasSizeGreaterThan(9);
    controllers
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              var methods = mapping.getMethodsCondition().getMethods();
              if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                templates.addAll(mapping.getPatternValues());
              }
            });
    templates.addAll(findViews());
    // Describes the last error, and there was none.
    templates.remove("/error");
    // Endless; [LiveChannel] reads it.
    templates.remove("/consultations/{slug}/live-updates");
    return templates;
  }

  List<String> findViews() {
    var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    return RouteConfiguration.forRegistry(registry).getAvailableRoutes().stream()
        .map(RouteBaseData::getTemplate)
        .map("/"::concat)
        .toList();
  }
}
