package org.rapporteur.shared;

import java.util.Map;

/// The requested item does not exist, or the viewer may not know that it exists.
public final class NotFound extends Refusal {

  /// Creates the refusal of a request for an item that does not exist.
  ///
  /// @param kind kind of the item, such as `delegation`, for logs and API clients
  public NotFound(String kind, Object id) {
    super(Kind.NOT_FOUND, "not-found", Map.of("what", kind, "which", String.valueOf(id)));
  }
}
