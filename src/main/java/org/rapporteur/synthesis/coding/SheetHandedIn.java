package org.rapporteur.synthesis.coding;

import org.rapporteur.shared.Refusal;

/// A sheet that was handed in, or whose coding was given up, is not changed any more.
public final class SheetHandedIn extends Refusal {

  SheetHandedIn() {
    super(Kind.CONFLICT, "sheet-handed-in");
  }
}
