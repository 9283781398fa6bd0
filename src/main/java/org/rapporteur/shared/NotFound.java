package org.rapporteur.shared;

import java.util.Map;

/// The requested thing does not exist, or the viewer may not know about it.
public final class NotFound extends Refusal {

  public NotFound(String what, Object which) {
    super(Kind.NOT_FOUND, "not-found", Map.of("what", what, "which", String.valueOf(which)));
  }
}
