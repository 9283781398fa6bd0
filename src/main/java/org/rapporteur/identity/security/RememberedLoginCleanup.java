package org.rapporteur.identity.security;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes expired remember-me logins every day.
@Component
class RememberedLoginCleanup {

  private final RememberedLoginSql logins;

  RememberedLoginCleanup(RememberedLoginSql logins) {
    this.logins = logins;
  }

  @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "remembered-login-sweep", lockAtMostFor = "PT10M")
  void deleteExpired() {
    logins.deleteExpired();
  }
}
