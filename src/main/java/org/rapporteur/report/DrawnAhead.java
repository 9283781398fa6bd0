package org.rapporteur.report;

import org.rapporteur.shared.AfterCommit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Lays an edition out in every format once it is published.
@Component
@ConditionalOnBooleanProperty("rapporteur.report.drawn-ahead")
class DrawnAhead {

  private final EditionRepository editions;
  private final ReportFiles files;

  DrawnAhead(EditionRepository editions, ReportFiles files) {
    this.editions = editions;
    this.files = files;
  }

  @AfterCommit
  void on(ReportPublished event) {
    editions.find(event.consultation(), event.edition()).ifPresent(files::drawAhead);
  }
}
