package org.rapporteur.synthesis.model;

import org.rapporteur.shared.Refusal;

/// No language model is named in this installation.
public final class ModelOff extends Refusal {

  ModelOff() {
    super(Kind.CONFLICT, "model-off");
  }
}
