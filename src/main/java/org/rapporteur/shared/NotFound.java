package org.rapporteur.shared;

import java.util.Map;

/// Nothing stands at that address, or nothing the viewer may know of.
public final class NotFound extends Refusal {

  public NotFound(String what, Object which) {
    super(Kind.NOT_FOUND, "not-found", Map.of("what", what, "which", String.valueOf(which)));
  }
}
