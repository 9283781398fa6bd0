package org.rapporteur.api;

import java.util.Map;
import org.rapporteur.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Answers for addresses of the API at which nothing stands, before the views would.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  /// After the mapping of the controllers, which says what it knows of wrong methods and types.
  private static final int AFTER_CONTROLLERS = 1;

  @Bean
  SimpleUrlHandlerMapping nothingElseBelowApi() {
    HttpRequestHandler nothing =
        (request, response) -> {
          throw new NotFound("address", request.getRequestURI());
        };
    return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), AFTER_CONTROLLERS);
  }
}
