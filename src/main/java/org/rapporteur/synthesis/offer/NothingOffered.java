package org.rapporteur.synthesis.offer;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The draft is in use by now, or a later run has ended.
public final class NothingOffered extends Refusal {

  NothingOffered(int version) {
    super(Kind.CONFLICT, "no-draft-offered", Map.of("draft", version));
  }
}
