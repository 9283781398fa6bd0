package org.rapporteur.synthesis.run;

import org.rapporteur.shared.Refusal;

/// A consultation that has not opened has no comments to read.
public final class NothingToRead extends Refusal {

  NothingToRead() {
    super(Kind.CONFLICT, "run-nothing-to-read");
  }
}
