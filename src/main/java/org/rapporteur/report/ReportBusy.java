package org.rapporteur.report;

import org.rapporteur.shared.Refusal;

/// The file is being laid out, or as many others as the server lays out at once.
public final class ReportBusy extends Refusal {

  ReportBusy() {
    super(Kind.TOO_MANY, "report.busy");
  }
}
