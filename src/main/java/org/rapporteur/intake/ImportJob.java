package org.rapporteur.intake;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes up imports that a stop interrupted. Each import's own lease keeps two machines apart.
@Component
class ImportJob {

  private final ImportService imports;
  private final ImportUploads uploads;
  private final Clock clock;

  ImportJob(ImportService imports, ImportUploads uploads, Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT15S")
  void goOn() {
    imports.goOn();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void sweep() {
    uploads.sweep(clock.instant());
  }
}
