package org.rapporteur.api;

import java.util.Map;
import org.rapporteur.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Configures the ETag of the API description. Answers unknown URLs below `/api` with a problem
/// before the views handle them.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  /// The controllers' mapping comes first, because it reports wrong methods and media types.
  private static final int AFTER_CONTROLLERS = 1;

  /// The tags are weak, because the container may compress the document.
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagOfDescription(
      @Value("${springdoc.api-docs.path}") String path) {
    var filter = new ShallowEtagHeaderFilter();
    filter.setWriteWeakETag(true);
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(path);
    return registration;
  }

  @Bean
  SimpleUrlHandlerMapping unknownApiUrls() {
    HttpRequestHandler notFoundHandler =
        (request, response) -> {
          throw new NotFound("address", request.getRequestURI());
        };
    return new SimpleUrlHandlerMapping(Map.of("/api/**", notFoundHandler), AFTER_CONTROLLERS);
  }
}
