package org.rapporteur.synthesis.rephrasing;

import org.rapporteur.shared.Refusal;

/// A model is asked for one paragraph of a consultation at a time.
public final class RephrasingUnderWay extends Refusal {

  RephrasingUnderWay() {
    super(Kind.CONFLICT, "rephrasing-under-way");
  }
}
