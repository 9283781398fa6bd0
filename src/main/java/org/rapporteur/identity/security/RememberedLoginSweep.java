package org.rapporteur.identity.security;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets devices that were not used for long.
@Component
class RememberedLoginSweep {

  private final RememberedLogins logins;

  RememberedLoginSweep(RememberedLogins logins) {
    this.logins = logins;
  }

  @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "remembered-login-sweep", lockAtMostFor = "PT10M")
  void sweep() {
    logins.forgetUnused();
  }
}
