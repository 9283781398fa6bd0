package org.rapporteur.permissions;

import java.util.LinkedHashMap;
import java.util.Map;

/// The attempts of one part of the product by their names in the table: a service's method, with
/// the types of its parameters where it has a namesake.
abstract class Acts {

  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  final Map<String, Attempt> attempts() {
    return attempts;
  }

  final void asks(String act, Attempt attempt) {
    if (attempts.put(act, attempt) != null) {
      throw new IllegalStateException("Named twice: " + act);
    }
  }

  final void does(String act, Attempt.Deed attempt) {
    asks(act, attempt);
  }
}
