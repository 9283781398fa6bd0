package org.rapporteur.intake;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Resumes interrupted imports and deletes old uploads. A lease prevents two nodes from running the
/// same import.
@Component
class ImportJob {

  private final ImportService imports;
  private final ImportUploadStore uploads;
  private final Clock clock;

  ImportJob(ImportService imports, ImportUploadStore uploads, Clock clock) {
    this.imports = imports;
    this.uploads = uploads;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT15S")
  void resumeImports() {
    imports.resumeAbandoned();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void deleteOldUploads() {
    uploads.deleteOld(clock.instant());
  }
}
