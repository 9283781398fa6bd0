package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.shared.AfterCommit;
import org.springframework.stereotype.Component;

/// Takes the files out when a consultation goes for good; its editions go with its rows.
@Component
class ReportRemoval {

  private final ReportFiles files;

  ReportRemoval(ReportFiles files) {
    this.files = files;
  }

  @AfterCommit
  void on(ConsultationRemoved removed) {
    files.deleteOf(removed.consultation());
  }
}
