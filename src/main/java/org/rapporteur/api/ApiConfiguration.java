package org.rapporteur.api;

import java.util.Map;
import org.rapporteur.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Answers unknown addresses below `/api` with a problem, before the views handle them.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  /// The controllers' mapping comes first, because it reports wrong methods and media types.
  private static final int AFTER_CONTROLLERS = 1;

  @Bean
  SimpleUrlHandlerMapping unknownApiAddresses() {
    HttpRequestHandler nothing =
        (request, response) -> {
          throw new NotFound("address", request.getRequestURI());
        };
    return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), AFTER_CONTROLLERS);
  }
}
