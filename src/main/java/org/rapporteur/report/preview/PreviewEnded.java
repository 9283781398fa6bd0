package org.rapporteur.report.preview;

import org.rapporteur.shared.Refusal;

/// What ended stays as it ended.
public final class PreviewEnded extends Refusal {

  PreviewEnded() {
    super(Kind.CONFLICT, "preview.ended");
  }
}
