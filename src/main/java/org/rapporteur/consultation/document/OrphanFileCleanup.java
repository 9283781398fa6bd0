package org.rapporteur.consultation.document;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes unused files every day.
@Component
class OrphanFileCleanup {

  /// Longer than any upload needs to be recorded in the database.
  private static final Duration MIN_AGE = Duration.ofDays(1);

  private final FileStorage files;
  private final Clock clock;

  OrphanFileCleanup(FileStorage files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "consultation-file-sweep")
  void deleteOrphans() {
    files.deleteUnusedBefore(clock.instant().minus(MIN_AGE));
  }
}
