package org.rapporteur.report.preview;

import org.rapporteur.shared.Refusal;

/// Only what can still be published is shown before.
public final class NoPreviewNow extends Refusal {

  public NoPreviewNow() {
    super(Kind.CONFLICT, "preview.phase");
  }
}
