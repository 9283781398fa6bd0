package org.rapporteur.identity.account;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes used and expired links every day.
@Component
class CredentialCleanup {

  private static final Duration RETENTION = Duration.ofDays(30);

  private final CredentialSql credentials;
  private final Clock clock;

  CredentialCleanup(CredentialSql credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "credential-sweep", lockAtMostFor = "PT10M")
  void deleteExpired() {
    credentials.deleteEndedBefore(clock.instant().minus(RETENTION));
  }
}
