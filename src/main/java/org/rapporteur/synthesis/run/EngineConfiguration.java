package org.rapporteur.synthesis.run;

import org.rapporteur.analysis.Engine;
import org.rapporteur.shared.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the engine of the pure module `analysis` a bean.
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Engine engine(Messages messages) {
    return new Engine(messages);
  }
}
