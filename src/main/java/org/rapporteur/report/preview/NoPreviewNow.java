package org.rapporteur.report.preview;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.Refusal;

/// Only what can still be published is shown before.
public final class NoPreviewNow extends Refusal {

  public NoPreviewNow() {
    super(Kind.CONFLICT, "preview.phase");
  }

  public static boolean isShownIn(ConsultationDetails consultation) {
    var phase = consultation.phase();
    return phase.isOver() && !phase.isArchived();
  }
}
