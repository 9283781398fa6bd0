package org.rapporteur.consultation.document;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears the folder of what never became anything.
@Component
class FileSweep {

  /// Nothing takes a day from the file to its record.
  private static final Duration KEPT = Duration.ofDays(1);

  private final HeldFiles files;
  private final Clock clock;

  FileSweep(HeldFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "consultation-file-sweep")
  void sweep() {
    files.sweep(clock.instant().minus(KEPT));
  }
}
