package org.rapporteur.synthesis.rephrasing;

import org.rapporteur.shared.Refusal;

/// More than the operator lets out at once.
public final class ParagraphTooLong extends Refusal {

  ParagraphTooLong() {
    super(Kind.TOO_LARGE, "rephrasing-too-long");
  }
}
