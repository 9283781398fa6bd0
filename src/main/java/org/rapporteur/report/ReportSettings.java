package org.rapporteur.report;

import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of published reports.
///
/// @param drawnAhead if the files of an edition are created when it is published; [DrawnAhead]
///     reads it
/// @param mostListed largest number of comments that an annex lists in full
@ConfigurationProperties("rapporteur.report")
record ReportSettings(boolean drawnAhead, int mostListed) {

  ReportSettings {
    if (mostListed < 0) {
      throw new CannotStart(
          "rapporteur.report.most-listed is %d: set it to 0 or more.".formatted(mostListed));
    }
  }
}
