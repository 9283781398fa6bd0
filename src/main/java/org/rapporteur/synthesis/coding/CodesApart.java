package org.rapporteur.synthesis.coding;

import org.rapporteur.shared.Refusal;

/// Nobody sees codes or agreement before both coders have handed in their sheets.
public final class CodesApart extends Refusal {

  CodesApart() {
    super(Kind.CONFLICT, "codes-apart");
  }
}
