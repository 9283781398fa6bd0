package org.rapporteur.opendata;

import org.rapporteur.shared.Refusal;

/// The server is already writing as many large files as it can.
final class TooManyDataFiles extends Refusal {

  TooManyDataFiles() {
    super(Kind.TOO_MANY, "data.busy");
  }
}
