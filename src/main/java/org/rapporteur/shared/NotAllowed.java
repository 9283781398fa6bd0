package org.rapporteur.shared;

import java.util.Map;

/// The actor's role does not permit the action. Visitors must sign in first.
public final class NotAllowed extends Refusal {

  /// Creates the refusal of an action that the actor's role does not permit.
  ///
  /// @param action short name of the refused action, for logs and API clients
  public NotAllowed(String action) {
    super(Kind.FORBIDDEN, "not-allowed", Map.of("act", action));
  }

  private NotAllowed(Kind kind, String code, String action) {
    super(kind, code, Map.of("act", action));
  }

  public static NotAllowed signInRequired(String action) {
    return new NotAllowed(Kind.SIGN_IN_NEEDED, "sign-in-needed", action);
  }
}
