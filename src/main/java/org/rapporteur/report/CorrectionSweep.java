package org.rapporteur.report;

import java.time.Clock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets what editions said before corrections that nobody can undo any more.
@Component
class CorrectionSweep {

  private final EditionRepository editions;
  private final Clock clock;

  CorrectionSweep(EditionRepository editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  @SchedulerLock(name = "report-correction-sweep", lockAtMostFor = "PT5M")
  void sweep() {
    editions.forgetBefore(clock.instant());
  }
}
