package org.rapporteur.opendata;

import org.rapporteur.shared.Refusal;

/// As many large files are being written as the server writes at once.
final class DataBusy extends Refusal {

  DataBusy() {
    super(Kind.TOO_MANY, "data.busy");
  }
}
