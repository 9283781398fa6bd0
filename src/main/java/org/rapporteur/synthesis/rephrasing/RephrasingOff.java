package org.rapporteur.synthesis.rephrasing;

import org.rapporteur.shared.Refusal;

/// No language model is named in this installation.
public final class RephrasingOff extends Refusal {

  RephrasingOff() {
    super(Kind.CONFLICT, "rephrasing-off");
  }
}
