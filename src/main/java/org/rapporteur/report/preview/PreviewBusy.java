package org.rapporteur.report.preview;

import org.rapporteur.shared.Refusal;

/// As many previews are being laid out as the server lays out at once.
public final class PreviewBusy extends Refusal {

  PreviewBusy() {
    super(Kind.TOO_MANY, "preview.busy");
  }
}
