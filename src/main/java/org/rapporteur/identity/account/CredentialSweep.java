package org.rapporteur.identity.account;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets links that can no longer be used.
@Component
class CredentialSweep {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Credentials credentials;
  private final Clock clock;

  CredentialSweep(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "credential-sweep", lockAtMostFor = "PT10M")
  void sweep() {
    credentials.forgetEndedBefore(clock.instant().minus(KEPT));
  }
}
