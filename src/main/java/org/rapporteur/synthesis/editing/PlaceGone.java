package org.rapporteur.synthesis.editing;

import org.rapporteur.shared.Refusal;

/// The section or the paragraph where something was to stand is not in the draft any more, or the
/// section has another name by now.
public final class PlaceGone extends Refusal {

  PlaceGone() {
    super(Kind.CONFLICT, "place-gone");
  }
}
