package org.rapporteur.synthesis.rephrasing;

import org.rapporteur.shared.Refusal;

/// There is no such proposal any more: somebody decided on it, or a comment that it quotes was
/// removed.
public final class NothingProposed extends Refusal {

  NothingProposed() {
    super(Kind.CONFLICT, "rephrasing-nothing-proposed");
  }
}
