package org.rapporteur.synthesis.coding;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A sheet is handed in when each unit has a code.
public final class SheetUnfinished extends Refusal {

  SheetUnfinished(int left) {
    super(Kind.CONFLICT, "sheet-unfinished", Map.of("left", left));
  }
}
