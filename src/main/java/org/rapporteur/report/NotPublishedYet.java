package org.rapporteur.report;

import org.rapporteur.shared.Refusal;

/// A consultation has no report yet.
public final class NotPublishedYet extends Refusal {

  NotPublishedYet() {
    super(Kind.NOT_FOUND, "report-not-published-yet");
  }
}
