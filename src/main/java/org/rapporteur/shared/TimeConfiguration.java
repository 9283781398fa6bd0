package org.rapporteur.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock. It ticks in microseconds, as the database keeps time, so that a time read back
/// equals the time written.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Replay.over(Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000)));
  }
}
