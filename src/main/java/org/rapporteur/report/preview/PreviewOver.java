package org.rapporteur.report.preview;

import org.rapporteur.shared.Refusal;

/// A reader asks for a file of a preview that cannot be read any more.
public final class PreviewOver extends Refusal {

  public PreviewOver() {
    super(Kind.GONE, "preview.over");
  }
}
