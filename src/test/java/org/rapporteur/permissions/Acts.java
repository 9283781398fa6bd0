package org.rapporteur.permissions;

import java.util.LinkedHashMap;
import java.util.Map;

/// Attempts of one part of the product. The name in the table is the service method, with its
/// parameter types if it is overloaded.
abstract class Acts {

  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  final Map<String, Attempt> attempts() {
    return attempts;
  }

  final void register(String act, Attempt attempt) {
    if (attempts.put(act, attempt) != null) {
      throw new IllegalStateException("Duplicate act: " + act);
    }
  }

  final void registerVoid(String act, Attempt.VoidAttempt attempt) {
    register(act, attempt);
  }
}
