package org.rapporteur.shared;

import java.util.Map;

/// The requested item does not exist, or the viewer may not know that it exists.
public final class NotFound extends Refusal {

  /// @param kind kind of the item, such as `delegation`, for logs and API clients
  public NotFound(String kind, Object id) {
    super(Kind.NOT_FOUND, "not-found", Map.of("what", kind, "which", String.valueOf(id)));
  }
}
