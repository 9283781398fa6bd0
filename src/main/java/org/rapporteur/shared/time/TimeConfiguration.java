package org.rapporteur.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the application clock. It ticks in microseconds like the database, so that a stored
/// time equals the one read back.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return ReplayClock.wrap(Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS)));
  }
}
