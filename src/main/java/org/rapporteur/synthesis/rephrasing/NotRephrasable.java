package org.rapporteur.synthesis.rephrasing;

import org.rapporteur.shared.Refusal;

/// A paragraph that no model is asked for: a sentence of it cites nothing, or nothing is known of
/// the words of its language.
public final class NotRephrasable extends Refusal {

  NotRephrasable() {
    super(Kind.CONFLICT, "rephrasing-not-cited");
  }
}
