package org.rapporteur.shared.database;

import ch.qos.logback.classic.LoggerContext;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/// Adds the filter for database outages to the log.
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  LogConfiguration() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getTurboFilterList().stream()
            .noneMatch(DatabaseOutageLogFilter.class::isInstance)) {
      context.addTurboFilter(new DatabaseOutageLogFilter(InstantSource.system()));
    }
  }
}
