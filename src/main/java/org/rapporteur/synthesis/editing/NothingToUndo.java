package org.rapporteur.synthesis.editing;

import org.rapporteur.shared.Refusal;

/// One's own last change was undone already, or somebody else's came after it.
public final class NothingToUndo extends Refusal {

  NothingToUndo() {
    super(Kind.CONFLICT, "nothing-to-undo");
  }
}
