package org.rapporteur.report.assembly;

import org.rapporteur.report.document.Enclosed;
import org.rapporteur.synthesis.SynthesisDetails;

/// Gathers what goes with an edition as data.
public final class Enclosing {

  private Enclosing() {}

  public static Enclosed of(SynthesisDetails draft) {
    return new Enclosed(Compared.of(draft.method().tests(), draft.themes()));
  }
}
